import CommonMark
import LadderModel
import SourceText

/// The fields at the beginning of a page: `title: "Senior Engineer"`, or between lines `+++`, `title = "Senior Engineer"`.
/// Scalars alone: what nests in other fields, or is a list, is left out.
struct FrontMatter {
  struct Field {
    /// In lower case.
    var key: String
    /// Without quotes; its place is that of the words.
    var value: Name
    /// The whole line.
    var line: Name
  }

  private(set) var fields: [Field] = []
  /// What stands between a key and its value.
  private var mark = UInt8(ascii: ":")
  /// Whether a line `[params]` came, as TOML has them: what follows nests in it.
  private var isInTable = false
  /// The first line inside a nested list that gives a level: a ladder written as data. Nil where there is none.
  private(set) var nestedLevels: SourceSpan?

  init(_ page: Page) {
    guard let block = page.document.firstChild(page.document.root),
      case .frontMatter = page.document.kind(block)
    else { return }
    let start = page.document.range(block).start
    let isTOML =
      page.document.bytes[ByteRange(start, start + 1).clamped(to: page.document.bytes.count)].first == 0x2B
    mark = isTOML ? UInt8(ascii: "=") : UInt8(ascii: ":")
    for line in page.document.lines(block) where !isInTable {
      isInTable = isTOML && page.document.bytes[line.clamped(to: page.document.bytes.count)].first == 0x5B
      if !isInTable { add(line, page) }
    }
  }

  /// The place among pages that a site gives a page: `order: 2`, as Jekyll, Hugo, Docusaurus and Just the Docs call it.
  var place: Double? {
    ["order", "weight", "sidebar_position", "nav_order", "position"].lazy.compactMap { self[$0] }.first
      .flatMap {
        Double($0.text)
      }
  }

  subscript(key: String) -> Name? { fields.first { $0.key == key }?.value }

  private mutating func add(_ line: ByteRange, _ page: Page) {
    let bytes = page.document.bytes[line.clamped(to: page.document.bytes.count)]
    guard let colon = bytes.firstIndex(of: mark), let first = bytes.first else { return }
    guard first > 0x20, first != UInt8(ascii: "-"), first != UInt8(ascii: "#") else {
      let key = bytes[..<colon].drop { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
      if nestedLevels == nil, key.elementsEqual("level".utf8) || key.elementsEqual("levels".utf8) {
        nestedLevels = page.span(line)
      }
      return
    }
    var value = bytes[(colon + 1)...]
    while let byte = value.first, byte <= 0x20 { value = value.dropFirst() }
    while let byte = value.last, byte <= 0x20 { value = value.dropLast() }
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), value.count > 1,
      value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    let key = String(decoding: bytes[..<colon], as: UTF8.self).trimmed.lowercased()
    let place = page.span(ByteRange(value.startIndex, value.endIndex))
    fields.append(
      Field(
        key: key, value: Name(String(decoding: value, as: UTF8.self), at: place),
        line: Name(page.text(line).trimmed, at: page.span(line))))
  }
}
