import SourceText

/// Lines that a site's generator takes for itself, and that no reader sees: `:::note`, `!!! info`, `{: .wide }`, `{{< toc >}}`,
/// `{% include x %}`, `[TOC]`, `[!NOTE]`, `import Tabs from '@theme/Tabs'`.
///
/// After the manuals of Docusaurus, VitePress, Pandoc, kramdown, Hugo, Jekyll and MkDocs.
enum SiteMarks {
  /// Whether a line that begins with this byte may be one: hardly any line of text does.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "i"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Whether all of a line is one.
  static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, mayBegin(first) else { return false }
    let text = String(decoding: line, as: UTF8.self).trimmed
    return isFence(text) || isTemplate(text) || others.contains(text.lowercased()) || isImport(text)
      || opensBox(text) || leadsToTop(text)
  }

  /// `[⬆ Back to top](#ladder)`.
  private static func leadsToTop(_ text: String) -> Bool {
    text.hasPrefix("[") && text.hasSuffix(")") && text.contains("](#") && text.utf8.count < 80
      && text.lowercased().prefix { $0 != "]" }.hasSuffix("top")
  }

  /// The title in the first line of a box: `!!! info "Builds on L1"` says "Builds on L1". Nil for any other line.
  static func titleOfBox(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = line.first, mayBegin(first) else { return nil }
    let isFence = line.starts(with: ":::".utf8)
    guard isFence || Self.boxes.contains(where: { line.starts(with: $0.utf8) }) else { return nil }
    let words = line.split(separator: 0x20, omittingEmptySubsequences: true)
    let kind = line.starts(with: ":::".utf8) && words[0].count > 3 ? 0 : 1
    guard words.count > kind + 1,
      words[kind].drop(while: { $0 == UInt8(ascii: ":") }).allSatisfy({ $0.isASCIILetter })
    else { return nil }
    var title = line[words[kind + 1].startIndex...]
    while title.last?.isSpace == true { title = title.dropLast() }
    if title.count > 2, title.first == UInt8(ascii: "\""), title.last == UInt8(ascii: "\"") {
      title = title.dropFirst().dropLast()
    } else if !isFence {
      return nil
    }
    return title.startIndex..<title.endIndex
  }

  private static let boxes = ["!!! ", "??? ", "???+ "]

  /// `!!! info`, `??? question`, without a title.
  private static func opensBox(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && boxes.contains { $0.dropLast() == words[0] }
      && words[1].utf8.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
  }

  /// `:::` that closes a box, and `:::note`, `::: {.wide}` that open one.
  private static func isFence(_ text: String) -> Bool {
    guard text.hasPrefix(":::") else { return false }
    let rest = text.drop { $0 == ":" }.drop { $0 == " " }
    if rest.isEmpty || (rest.first == "{" && rest.last == "}") { return true }
    return rest.utf8.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
  }

  private static func isTemplate(_ text: String) -> Bool {
    [("{:", "}"), ("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")].contains { open, close in
      text.hasPrefix(open) && text.hasSuffix(close) && text.utf8.count > open.utf8.count + close.utf8.count
    }
  }

  private static let others: Set<String> = [
    "[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "[!note]", "[!tip]", "[!important]", "[!warning]",
    "[!caution]", "[!info]",
  ]

  private static func isImport(_ text: String) -> Bool {
    let end = text.hasSuffix(";") ? text.dropLast() : text[...]
    guard text.hasPrefix("import "), let quote = end.last, quote == "'" || quote == "\"" else { return false }
    return text.contains(" from \(quote)")
  }
}
