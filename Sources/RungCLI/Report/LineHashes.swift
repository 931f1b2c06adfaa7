import SourceText

/// A hash of each line of a file and what follows it, by which GitHub knows a finding again when lines are inserted above.
///
/// Of a hundred UTF-16 units from the line on, without spaces and tabs and with any line ending as LF: the sum of each times
/// 37 to the power of how many follow it, in 64 bits, as hexadecimal digits; then a colon, and how often that came so far.
///
/// - Source: the algorithm of github/codeql-action, `src/fingerprints.ts`.
struct LineHashes {
  /// By line, from the first.
  private var hashes: [String] = []

  private static let length = 100
  private static let factor: Int64 = 37
  /// 37 to the power of 100.
  private static let highest = (0..<length).reduce(Int64(1)) { power, _ in power &* factor }
  private static let end: UInt16 = 65535

  init(_ source: Source) {
    let units = Self.units(of: source)
    var counts: [UInt64: Int] = [:]
    var hash: Int64 = 0
    for index in 0..<min(Self.length, units.text.count) {
      hash = hash &* Self.factor &+ Int64(units.text[index])
    }
    for _ in units.text.count..<max(Self.length, units.text.count) { hash = hash &* Self.factor }
    var next = 0
    for start in units.lines {
      while next < start {
        hash = Self.moved(hash, units.text, next)
        next += 1
      }
      let value = UInt64(bitPattern: hash)
      counts[value, default: 0] += 1
      hashes.append("\(String(value, radix: 16)):\(counts[value] ?? 1)")
    }
  }

  /// The hash of the units from one on, made of that of those from the one before.
  private static func moved(_ hash: Int64, _ text: [UInt16], _ index: Int) -> Int64 {
    let new = index + length < text.count ? Int64(text[index + length]) : 0
    return factor &* hash &+ new &- highest &* Int64(text[index])
  }

  /// The units that count, with one that ends the file, and where in them each line begins.
  private static func units(of source: Source) -> (text: [UInt16], lines: [Int]) {
    var text: [UInt16] = []
    var lines: [Int] = []
    var isLineStart = true
    var isAfterReturn = false
    func add(_ unit: UInt16) {
      if isLineStart { lines.append(text.count) }
      isLineStart = unit == 0x0A
      text.append(unit)
    }
    for unit in String(decoding: source.bytes, as: UTF8.self).utf16 {
      let isSkipped = unit == 0x20 || unit == 0x09 || (isAfterReturn && unit == 0x0A)
      isAfterReturn = unit == 0x0D && !isSkipped
      if !isSkipped { add(unit == 0x0D ? 0x0A : unit) }
    }
    add(end)
    return (text, lines)
  }

  /// Of a 1-based line; nil for a line that the file does not have.
  subscript(line: Int) -> String? { hashes.indices.contains(line - 1) ? hashes[line - 1] : nil }
}
