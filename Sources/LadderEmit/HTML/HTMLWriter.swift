/// Markup of the pages' own. It can only be made of a literal.
struct Markup: ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) { self.text = text }
}

/// Appends HTML. Markup can only be written as a literal and text only through `text`, `prose` or an
/// attribute, which escape it: there is no way to forget it.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func markup(_ markup: Markup) { bytes.append(contentsOf: markup.text.utf8) }

  mutating func line(_ markup: Markup) {
    self.markup(markup)
    bytes.append(0x0A)
  }

  /// Attributes without a value are left out.
  mutating func open(_ tag: Markup, _ attributes: KeyValuePairs<Markup, String?> = [:]) {
    markup("<")
    markup(tag)
    for (name, value) in attributes {
      guard let value else { continue }
      markup(" ")
      markup(name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  mutating func close(_ tag: Markup) {
    markup("</")
    markup(tag)
    markup(">")
  }

  /// An element that holds only text, and a line ending after it.
  mutating func element(
    _ tag: Markup, _ attributes: KeyValuePairs<Markup, String?> = [:], text: String
  ) {
    open(tag, attributes)
    self.text(text)
    close(tag)
    bytes.append(0x0A)
  }

  /// An element that holds only prose, and a line ending after it.
  mutating func element(
    _ tag: Markup, _ attributes: KeyValuePairs<Markup, String?> = [:], prose: String
  ) {
    open(tag, attributes)
    self.prose(prose)
    close(tag)
    bytes.append(0x0A)
  }

  /// Inline Markdown.
  mutating func prose(_ markdown: String) { inlineHTML(of: markdown, into: &bytes) }

  /// Plain text, for an element or for an attribute in double quotes.
  mutating func text(_ text: String) {
    let shown = ShownText.shown(text)
    guard shown.utf8.contains(where: { Self.entity(for: $0) != nil }) else {
      return bytes.append(contentsOf: shown.utf8)
    }
    for byte in shown.utf8 {
      if let entity = Self.entity(for: byte) { markup(entity) } else { bytes.append(byte) }
    }
  }

  private static func entity(for byte: UInt8) -> Markup? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

/// Names of places within a page.
enum Anchor {
  /// An item's id as HTML allows it: without ASCII white space.
  static func id(_ id: String) -> String {
    guard id.utf8.contains(where: { $0 <= 0x20 }) else { return id }
    return String(String.UnicodeScalarView(id.unicodeScalars.map { $0.value <= 0x20 ? "-" : $0 }))
  }

  /// The section of a dimension. The colon keeps it apart from every id that an author can write.
  static func dimension(_ id: String) -> String { "dimension:\(self.id(id))" }

  /// `#` and the id, percent-encoded where an address needs it (RFC 3986, 3.5).
  static func link(_ anchor: String) -> String {
    if anchor.utf8.allSatisfy(isPlain) { return "#" + anchor }
    var bytes: [UInt8] = [UInt8(ascii: "#")]
    for byte in anchor.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: (digits.utf8.count < 2 ? "%0" : "%").utf8)
        bytes.append(contentsOf: digits.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: ":"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
