import SourceText

/// Lines that a site's generator takes for itself, and that no reader sees: `:::note`, `{: .wide }`, `{{< toc >}}`,
/// `{% include x %}`, `[TOC]`, `import Tabs from '@theme/Tabs'`.
///
/// After the manuals of Docusaurus, VitePress, Pandoc, kramdown, Hugo, Jekyll and MkDocs.
enum SiteMarks {
  /// Whether a line that begins with this byte may be one: hardly any line of text does.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "i"): true
    default: false
    }
  }

  /// Whether all of a line is one.
  static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, mayBegin(first) else { return false }
    let text = String(decoding: line, as: UTF8.self).trimmed
    return isFence(text) || isTemplate(text) || tablesOfContents.contains(text.lowercased()) || isImport(text)
  }

  /// `:::` that closes a box, and `:::note`, `::: {.wide}` that open one. A box with a title is text: nobody but its author
  /// can say where the title belongs.
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

  private static let tablesOfContents: Set<String> = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}"]

  private static func isImport(_ text: String) -> Bool {
    let end = text.hasSuffix(";") ? text.dropLast() : text[...]
    guard text.hasPrefix("import "), let quote = end.last, quote == "'" || quote == "\"" else { return false }
    return text.contains(" from \(quote)")
  }
}
