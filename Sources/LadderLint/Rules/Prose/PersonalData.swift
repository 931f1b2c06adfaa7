import LadderModel
import SourceText

/// How to reach somebody: an e-mail address, a handle, a phone number.
enum PersonalData: ProseRule {
  static let info = RuleInfo(
    name: "personal-data", level: .on(.warning), family: .prose,
    summary: "an e-mail address, a handle or a phone number stands in a ladder",
    why: """
      Ladders are published and kept for years. People leave, and did not agree to stand there.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Knows @angular/core, `@someone` and hello@example.com, and where to write @override.
          - Writes to pumps-dev@rung.dev and pumps@lists.rung.dev, and answers when @mentioned.
          - Reads https://social.example.org/@someone and plans for 2030-10-10 and 1 000 000 000 users.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Asks ↓@rungwriter, ↓ladder.writer@rung.dev or ↓+41 44 668 18 00 what is expected.
        """)
    ])

  static let triggers: ProseTraits = [.at, .digit]
  static let looksAtTitles = true

  static func check(_ site: ProseSite, _ report: inout Report) {
    guard ContactScan.mayHold(site.prose.utf8.span) else { return }
    for found in ContactScan(site.prose.utf8.span).found {
      report.add(.contact(found.kind), at: site.prose.span(of: found.range), place: site.place)
    }
  }
}

/// The ways to reach somebody that stand in a text; what is in code or in the address of a page is none.
private struct ContactScan {
  enum Kind {
    case mail, handle, phone
  }

  private(set) var found: [(kind: Kind, range: Range<Int>)] = []

  /// Whether there is an `@`, or there are as many digits as a phone number has.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    for index in text.indices {
      if text[index] == UInt8(ascii: "@") { return true }
      digits += text[index] &- 0x30 < 10 ? 1 : 0
    }
    return digits >= 6
  }

  init(_ text: Span<UInt8>) {
    let classes = ByteClass.table
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "@"), let contact = Self.mail(at: index, text) ?? Self.handle(at: index, text) {
        if !Self.isSame(contact.range, found.last?.range, text) { found.append(contact) }
        index = contact.range.upperBound
      } else if let phone = Self.phone(at: index, text) {
        found.append((.phone, phone))
        index = phone.upperBound
      } else if classes[Int(byte)] & ByteClass.wordless != 0, !Self.isMailLink(at: index, text) {
        index = max(index + 1, Wordless.end(at: index, in: text))
      } else {
        index += 1
      }
    }
  }

  // MARK: Addresses

  private static func mail(at index: Int, _ text: Span<UInt8>) -> (kind: Kind, range: Range<Int>)? {
    var start = index
    while start > 0, isName(text[start - 1]) || ".+".utf8.contains(text[start - 1]) { start -= 1 }
    var end = index + 1
    while end < text.count, isName(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
    while end > index, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < index, end - index > 4, hasDomain(text, index + 1, end) else { return nil }
    let isRole = RoleMailboxes.contains(
      String(decoding: (start..<index).map { text[$0] | 0x20 }, as: UTF8.self))
    let isNobodys = isRole || isExample(text, index + 1, end) || isMailingList(text, start, index, end)
    return isNobodys ? nil : (.mail, start..<end)
  }

  /// Whether it stands there twice, as text of a link and as its address.
  private static func isSame(_ range: Range<Int>, _ other: Range<Int>?, _ text: Span<UInt8>) -> Bool {
    guard let other, other.count == range.count else { return false }
    return range.indices.allSatisfy { text[$0] == text[other.lowerBound + $0 - range.lowerBound] }
  }

  /// Letters behind the last dot.
  private static func hasDomain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var letters = 0
    var index = end - 1
    while index > start, PlainWord.isLetter(text[index]) {
      letters += 1
      index -= 1
    }
    return letters > 1 && index > start && text[index] == UInt8(ascii: ".")
  }

  /// Domains that are for examples (RFC 2606).
  private static func isExample(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where text.reads("example", at: index) { return true }
    return text.reads(".test", at: end - 5) || text.reads(".invalid", at: end - 8)
      || text.reads("localhost", at: end - 9)
  }

  /// `project-dev@lists.example.org`: many read it.
  private static func isMailingList(_ text: Span<UInt8>, _ start: Int, _ at: Int, _ end: Int) -> Bool {
    if ["lists.", "list.", "groups.", "googlegroups."].contains(where: { text.reads($0, at: at + 1) }) {
      return true
    }
    return ["-dev", "-users", "-announce", "-list", "-team", "-discuss"].contains {
      at - start > $0.utf8.count && text.reads($0, at: at - $0.utf8.count)
    }
  }

  private static func handle(at index: Int, _ text: Span<UInt8>) -> (kind: Kind, range: Range<Int>)? {
    let before = index > 0 ? text[index - 1] : 0x20
    guard
      before <= 0x20 || before == UInt8(ascii: "(") || before.isEmphasisMark || before == UInt8(ascii: ",")
    else {
      return nil
    }
    var end = index + 1
    while end < text.count, isName(text[end]) { end += 1 }
    guard end - index > 2, PlainWord.isLetter(text[index + 1]) else { return nil }
    // `@scope/package`, `@call(…)`
    if end < text.count, text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "(") { return nil }
    var name: [UInt8] = []
    for at in (index + 1)..<end { name.append(text[at]) }
    return AtWords.contains(String(decoding: name, as: UTF8.self).lowercased()) ? nil : (.handle, index..<end)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    PlainWord.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// `](mailto:` and `<`, behind which an address may stand.
  private static func isMailLink(at index: Int, _ text: Span<UInt8>) -> Bool {
    text[index] == UInt8(ascii: "<") || text.reads("mailto", at: index + 1)
      || text.reads("tel", at: index + 1)
        && index + 4 < text.count && text[index + 4] == UInt8(ascii: ":")
  }

  // MARK: Numbers

  /// `+41 44 668 18 00`, `(555) 123-4567` or `555-123-4567`.
  private static func phone(at start: Int, _ text: Span<UInt8>) -> Range<Int>? {
    guard
      start == 0 || !isName(text[start - 1]) && text[start - 1] < 0x80 && text[start - 1] != UInt8(ascii: ".")
    else { return nil }
    let isInternational = text[start] == UInt8(ascii: "+")
    guard isInternational || text[start] == UInt8(ascii: "(") || text[start] &- 0x30 < 10 else { return nil }
    var groups: [Int] = []
    var digits = 0
    // Spaces alone part the digits of any large number.
    var hasSign = false
    var index = isInternational ? start + 1 : start
    var end = index
    scan: while index < text.count, index - start < 24 {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        end = index + 1
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
        if digits > 0 { groups.append(digits) }
        digits = 0
        hasSign = hasSign || text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: ")")
      default: break scan
      }
      index += 1
    }
    if digits > 0 { groups.append(digits) }
    guard end == text.count || !PlainWord.isLetter(text[end]) else { return nil }
    return (isInternational || hasSign) && isPhone(groups, isInternational) ? start..<end : nil
  }

  private static func isPhone(_ groups: [Int], _ isInternational: Bool) -> Bool {
    guard isInternational else { return groups == [3, 3, 4] }
    let digits = groups.reduce(0, +)
    // Groups of three alone are a large number: `+100 000 000`.
    let isNumber = groups.dropFirst().allSatisfy { $0 == 3 } && digits < 11
    return digits >= 9 && digits <= 15 && !isNumber
  }
}

extension Message {
  fileprivate static func contact(_ kind: ContactScan.Kind) -> Message {
    let what =
      switch kind {
      case .mail: "an e-mail address"
      case .handle: "somebody’s handle"
      case .phone: "a phone number"
      }
    return Message(
      "this is \(what), and a ladder is read by many for a long time", hint: "name a role or a team instead")
  }
}
