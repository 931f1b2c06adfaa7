import CommonMark
import LadderModel
import SourceText

/// A link in a document that leads nowhere: to a file, a heading or a definition that there is not.
enum BrokenLink: LadderRule {
  static let info = RuleInfo(
    name: "broken-link", level: .on(.error), family: .links,
    summary: "a link leads to a file, a heading or a definition that does not exist",
    why: "Whoever follows it finds nothing, and does not learn what was meant.",
    good: [
      .markdown(
        """
        # Team

        See [the craft](#craft), [how we work][guide], `[a][b]` and [level 2](#l2---two).

        ## L1 - One

        ### Craft

        - Writes code, see [above](#team).

        ## L2 - Two

        ### Craft

        - Designs a feature.

        [guide]: https://example.org/guide
        """)
    ],
    bad: [
      .markdown(
        """
        # Team

        ## L1 - One

        ### Craft

        - Writes code, see ↓[our style](#code-style).
        - Reads ↓[the guide][guides] of the team.

        ## L2 - Two

        ### Craft

        - Designs a feature.

        [guide]: https://example.org/guide
        """)
    ])

  static let needs = ProseTraits.opening

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    var anchors: [FileID: Anchors] = [:]
    ladder.eachProse { prose, position in
      let bytes = prose.utf8
      let text = bytes.span
      guard LinkSigns.mayLead(text) else { return }
      let site = ProseSite(prose: prose, position: position, ladder: ladder)
      for link in InlineTree(parsing: site.prose.text, options: .commonMark).links {
        check(link, site, &anchors, &report)
      }
      for range in LinkSigns.undefined(in: text) {
        report.add(.undefined(prose.text(of: range)), at: prose.span(of: range), place: site.place)
      }
    }
  }

  private static func check(
    _ link: InlineLink, _ site: ProseSite, _ anchors: inout [FileID: Anchors], _ report: inout Report
  ) {
    guard !link.destination.contains("://") else { return }
    let (path, fragment) = parts(of: link.destination)
    let span = site.prose.span(of: link.range.start..<link.range.end)
    let document: FileID?
    switch target(of: path, site) {
    case .found(let file): document = file
    // Of a checkout without such a folder, a part may be all that is here.
    case .noFolder: return report.add(.missing(path, "folder here"), at: span, place: site.place, as: .note)
    case .noFile: return report.add(.missing(path, "file"), at: span, place: site.place)
    }
    guard !link.isImage, let fragment, fragment != "top", !fragment.hasPrefix(":~:"), let file = document,
      hasAnchors(file, site)
    else { return }
    if anchors[file] == nil { anchors[file] = site.ladder.run.sources[file].map { Anchors(of: $0) } }
    if anchors[file]?.contains(fragment) ?? true { return }
    report.add(.nowhere(fragment, path), at: span, place: site.place)
  }

  /// What stands before `#`, without a query, and behind it.
  private static func parts(of destination: String) -> (path: String, fragment: String?) {
    let hash = destination.firstIndex(of: "#")
    let path = destination[..<(hash ?? destination.endIndex)].prefix { $0 != "?" }
    return (String(path), hash.map { String(destination[destination.index(after: $0)...]) })
  }

  /// A file of the language has no headings: what is published of it has anchors of its own.
  private static func hasAnchors(_ file: FileID, _ site: ProseSite) -> Bool {
    site.ladder.run.sources[file].map { !$0.path.lowercased().hasSuffix(".ladder") } ?? false
  }

  /// Without a path, it is the document itself.
  private static func target(of path: String, _ site: ProseSite) -> LintRun.LinkTarget {
    let own = site.prose.span.file
    guard !path.isEmpty else { return .found(own) }
    guard LinkedFile.mayBe(path), let source = site.ladder.run.sources[own] else { return .found(nil) }
    return site.ladder.run.target(path.percentDecoded, source)
  }
}

/// Paths of links that lead to a file of the repository, and not to an address that only the published site has.
private enum LinkedFile {
  /// Of files that people write and sites publish as they are. `.html` is what a site makes of them.
  private static let endings: Set<String> = [
    "md", "markdown", "mdx", "csv", "tsv", "txt", "pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "gif",
    "svg",
    "webp",
  ]

  static func mayBe(_ path: String) -> Bool {
    guard let first = path.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"),
      let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    // `{{ site.url }}`, `<a>`, `@site/…`, `mailto:…`: what a template fills in, or an address.
    guard !path.utf8.contains(where: { "{}<>@:$".utf8.contains($0) }) else { return false }
    return endings.contains(path[path.utf8.index(after: dot)...].lowercased())
  }
}

/// Looks for links by their signs.
private enum LinkSigns {
  /// Whether `][` stands in a text, or `](` and then something else than an address of the web.
  static func mayLead(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "]") && index + 1 < text.count {
      if text[index + 1] == UInt8(ascii: "[") { return true }
      if text[index + 1] == UInt8(ascii: "("), !isWeb(index + 2, text) { return true }
    }
    return false
  }

  private static func isWeb(_ start: Int, _ text: Span<UInt8>) -> Bool {
    "http".utf8.enumerated().allSatisfy {
      start + $0.offset < text.count && text[start + $0.offset] == $0.element
    }
  }

  /// `[words][label]`: where there is a definition of the label, the reader has put its address there.
  static func undefined(in text: Span<UInt8>) -> [Range<Int>] {
    let classes = ByteClass.table
    var found: [Range<Int>] = []
    var opening: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"):
        index += 2
        continue
      case UInt8(ascii: "["): opening = index
      case UInt8(ascii: "]"):
        if let start = opening, let end = end(ofLabel: index + 1, in: text), isLink(start, index, text) {
          found.append(start..<end)
          index = end - 1
        }
        opening = nil
      default:
        if classes[Int(text[index])] & ByteClass.wordless != 0 {
          index = max(index + 1, Wordless.end(at: index, in: text))
          continue
        }
      }
      index += 1
    }
    return found
  }

  /// Behind the `]` of a label with words in it.
  private static func end(ofLabel start: Int, in text: Span<UInt8>) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < text.count, text[index] != UInt8(ascii: "]"), text[index] != UInt8(ascii: "[") {
      index += 1
    }
    guard index < text.count, text[index] == UInt8(ascii: "]"), hasLetter(start + 1, index, text) else {
      return nil
    }
    let behind = index + 1 < text.count ? text[index + 1] : 0x20
    return behind == UInt8(ascii: "(") || behind == UInt8(ascii: "[") ? nil : index + 1
  }

  /// Beside a letter it is an index in code: `list[i][j]`.
  private static func isLink(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    let before = start > 0 ? text[start - 1] : 0x20
    return !PlainWord.isLetter(before) && before != UInt8(ascii: "]") && hasLetter(start + 1, end, text)
  }

  private static func hasLetter(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    for index in start..<end where PlainWord.isLetter(text[index]) || text[index] >= 0xC3 { return true }
    return false
  }
}

extension Message {
  fileprivate static func nowhere(_ fragment: String, _ path: String) -> Message {
    let document = path.isEmpty ? "this document" : Wording.quoted(path)
    return Message(
      "the link leads to \(Wording.quoted("#" + fragment)), and no heading in \(document) has that name",
      hint: "link to a heading that there is, or take the link out")
  }

  fileprivate static func missing(_ path: String, _ what: String) -> Message {
    Message(
      "the link leads to \(Wording.quoted(path)), and there is no such \(what)",
      hint: "write the path from the folder of this document, or take the link out")
  }

  fileprivate static func undefined(_ words: String) -> Message {
    Message(
      "\(Wording.quoted(words)) is a link to a definition that does not exist",
      hint: "write its address in parentheses, as in `[words](address)`, or add the definition")
  }
}
