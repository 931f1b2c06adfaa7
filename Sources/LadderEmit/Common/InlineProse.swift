import CommonMark

/// `markdown` without its markup, line breaks as spaces.
func plainText(of markdown: String) -> String {
  if PlainProse.isPlain(markdown) { return markdown }
  return InlineTree(parsing: markdown, options: .commonMark).plainText
}

/// Appends `markdown` as HTML that is safe wherever it came from: raw HTML as text, no `javascript:` links.
func inlineHTML(of markdown: String, into bytes: inout [UInt8]) {
  let shown = ShownText.shown(markdown)
  if PlainProse.isPlain(shown) { return bytes.append(contentsOf: shown.utf8) }
  let tree = InlineTree(parsing: shown, options: .commonMark)
  guard shown.utf8.contains(UInt8(ascii: "&")) else { return HTMLRenderer(.safe).render(tree, into: &bytes) }
  // A reference such as `&#1;` becomes a character only now.
  var rendered: [UInt8] = []
  HTMLRenderer(.safe).render(tree, into: &rendered)
  bytes.append(contentsOf: ShownText.shown(String(decoding: rendered, as: UTF8.self)).utf8)
}

/// Whether all of `markdown` is one emphasis.
func isOneEmphasis(_ markdown: String) -> Bool {
  let tree = InlineTree(parsing: markdown, options: .commonMark)
  let parts = tree.children()
  return parts.count == 1 && parts.first.map { tree.kind($0) == .emphasis } == true
}

private enum PlainProse {
  /// Whether a text holds nothing that means anything to Markdown or to HTML: most of a ladder is such text, and the
  /// same lines stand on many pages.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
        0x00..<0x20:
        false
      default: true
      }
    }
  }
}

/// What a page may hold of a text.
enum ShownText {
  /// `text` with U+FFFD for the characters that HTML has no place for: controls but tab and line feed, and
  /// noncharacters (HTML Living Standard, 13.2.3.5 "Preprocessing the input stream").
  static func shown(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeHidden), text.unicodeScalars.contains(where: isHidden) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// The first bytes of what may be hidden: quick to see that there is none.
  private static func mayBeHidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
