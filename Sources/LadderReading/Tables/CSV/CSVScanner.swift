import SourceText

/// A cell of a file of comma-separated values, as it is written.
struct CSVField {
  /// What stands in the cell, without the quotation marks around it.
  var text: ByteRange
  /// Whether `""` in it is one quotation mark.
  var isQuoted = false
}

struct CSVRecord {
  var fields: [CSVField] = []
  var range: ByteRange
}

/// Cuts bytes into the rows and cells of RFC 4180, and what spreadsheets make of it: with `,`, `;` or a tab between
/// cells, a byte-order mark, any line endings, and spaces before a quotation mark.
struct CSVScanner {
  private(set) var records: [CSVRecord] = []
  /// The quotation mark that the file ends inside of.
  private(set) var open: Int?
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index: Int

  /// `prefersTabs` decides where the first line has tabs, and commas or semicolons in its words.
  init(_ bytes: [UInt8], prefersTabs: Bool) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(bytes, from: index, prefersTabs)
    while index < bytes.count { scanRecord() }
  }

  // MARK: Delimiters

  /// What the first line that has any has most of, outside of quotation marks.
  private static func delimiter(_ bytes: [UInt8], from start: Int, _ prefersTabs: Bool) -> UInt8 {
    var counts = [comma: 0, semicolon: 0, tab: 0]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, counts.values.contains(where: { $0 > 0 }) { break }
      if let count = counts[byte] { counts[byte] = count + 1 }
    }
    if prefersTabs, counts[tab, default: 0] > 0 { return tab }
    return [tab, semicolon, comma].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? comma
  }

  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")
  private static let tab = UInt8(ascii: "\t")
  private static let quote = UInt8(ascii: "\"")

  // MARK: Rows

  private mutating func scanRecord() {
    let start = index
    var record = CSVRecord(range: ByteRange(at: start))
    while true {
      record.fields.append(scanField())
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    record.range = ByteRange(start, index)
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    records.append(record)
  }

  // MARK: Cells

  private mutating func scanField() -> CSVField {
    let start = index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == Self.quote, let field = scanQuoted() { return field }
    while index < bytes.count, bytes[index] != delimiter, !isLineEnd { index += 1 }
    return CSVField(text: ByteRange(start, index))
  }

  private var isLineEnd: Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  /// Nil, after the second quotation mark, where more of the cell follows it: then both are text.
  private mutating func scanQuoted() -> CSVField? {
    let start = index
    index += 1
    while index < bytes.count {
      if bytes[index] != Self.quote {
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        index += 2
      } else {
        let text = ByteRange(start + 1, index)
        index += 1
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        let isWhole = index == bytes.count || bytes[index] == delimiter || isLineEnd
        return isWhole ? CSVField(text: text, isQuoted: true) : nil
      }
    }
    open = start
    return CSVField(text: ByteRange(start + 1, index), isQuoted: true)
  }
}
