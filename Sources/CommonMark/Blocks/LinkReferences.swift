import SourceText

/// A link reference definition.
struct LinkDefinition: Sendable {
  /// The label as written, without its brackets.
  var label: ByteRange
  /// Unescaped.
  var destination: [UInt8]
  /// Unescaped; nil where the definition has none.
  var title: [UInt8]?
}

/// The link reference definitions of a document, by label. The first of several with one label counts.
package struct LinkReferences: Sendable {
  private var index: [[UInt8]: Int32] = [:]
  private(set) var definitions: [LinkDefinition] = []

  package init() {}

  var isEmpty: Bool { definitions.isEmpty }

  /// Returns the definition's number, also where an earlier one has the same label and is the one that
  /// counts.
  mutating func add(_ definition: LinkDefinition, key: [UInt8]) -> Int {
    let number = definitions.count
    definitions.append(definition)
    if index[key] == nil { index[key] = Int32(clamping: number) }
    return number
  }

  func number(of key: [UInt8]) -> Int? { index[key].map(Int.init) }

  subscript(number: Int) -> LinkDefinition? {
    definitions.indices.contains(number) ? definitions[number] : nil
  }
}

/// How labels are compared: case folded, whitespace collapsed.
enum LinkLabel {
  /// CommonMark: a label has at most 999 characters.
  static let longest = 999

  /// The form under which the label `range` of `text` is looked up; empty where it is blank.
  ///
  /// Folding is lower case and then upper case, which brings together all that full case folding does
  /// (`ẞ`, `ß` and `SS`) but for a few letters that no keyboard makes.
  static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var index = range.lowerBound
    var spaceIsDue = false
    while index < range.upperBound {
      let byte = text[index]
      if byte.isWhitespace {
        spaceIsDue = !key.isEmpty
        index += 1
        continue
      }
      if spaceIsDue { key.append(.space) }
      spaceIsDue = false
      index += appendFolded(text, index, range.upperBound, to: &key)
    }
    return key
  }

  /// Appends the character at `index`, folded, and returns its length in `text`.
  private static func appendFolded(_ text: Span<UInt8>, _ index: Int, _ end: Int, to key: inout [UInt8])
    -> Int
  {
    let byte = text[index]
    if byte.isASCII {
      key.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
      return 1
    }
    guard let (scalar, length) = UTF8Scalar.decode(text, at: index, end: end) else {
      key.append(byte)
      return 1
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      key.append(contentsOf: lower.properties.uppercaseMapping.utf8)
    }
    return length
  }
}
