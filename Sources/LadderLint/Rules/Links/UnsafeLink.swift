import CommonMark
import LadderModel
import SourceText

/// A link that runs or hides something instead of leading somewhere.
enum UnsafeLink: ProseRule {
  static let info = RuleInfo(
    name: "unsafe-link", level: .on(.error), family: .links,
    summary: "a link runs or holds something instead of leading somewhere",
    why: """
      Whoever follows it runs a program of somebody else's in their own name. No output of ours keeps such a link.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Follows [the guide](https://example.org/guide), and `javascript:` is only a word here.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Follows ↓[the guide](javascript:alert(1)).
        """)
    ])

  static let triggers = ProseTraits.opening
  static let looksAtTitles = true

  static func check(_ site: ProseSite, _ report: inout Report) {
    guard site.prose.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") }) else {
      return
    }
    let tree = InlineTree(parsing: site.prose.text, options: .commonMark)
    for link in tree.links {
      guard let scheme = scheme(of: link.destination), unsafe.contains(scheme) else { continue }
      report.add(
        .unsafe(scheme), at: site.prose.span(of: link.range.start..<link.range.end), place: site.place)
    }
    for node in tree.allNodes where tree.kind(node) == .html {
      guard let address = address(inTag: tree.text(node)), let scheme = scheme(of: address),
        unsafe.contains(scheme)
      else { continue }
      let range = tree.range(node)
      report.add(.unsafe(scheme), at: site.prose.span(of: range.start..<range.end), place: site.place)
    }
  }

  /// What `href` or `src` of a tag leads to.
  private static func address(inTag tag: String) -> String? {
    let small = tag.lowercased()
    guard let name = ["href", "src"].compactMap({ small.firstRange(of: $0) }).first else { return nil }
    let behind = small[name.upperBound...].drop { $0.isWhitespace }
    guard behind.first == "=" else { return nil }
    let value = behind.dropFirst().drop { $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return String(value.prefix { !$0.isWhitespace && $0 != ">" })
    }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static let unsafe: Set<String> = [
    "javascript", "vbscript", "livescript", "data", "file", "blob", "filesystem",
  ]

  /// What stands before the first colon, read as browsers read it: without spaces, controls and line breaks.
  private static func scheme(of address: String) -> String? {
    var scheme = ""
    for scalar in address.unicodeScalars where scalar.value > 0x20 {
      if scalar == ":" { return scheme.lowercased() }
      guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return nil
      }
      scheme.unicodeScalars.append(scalar)
      if scheme.utf8.count > 12 { return nil }
    }
    return nil
  }
}

extension Message {
  fileprivate static func unsafe(_ scheme: String) -> Message {
    Message(
      "this link begins with \(Wording.quoted(scheme + ":")), which leads nowhere and may do harm",
      hint: "link to a page with `https:`, or write the text without a link")
  }
}
