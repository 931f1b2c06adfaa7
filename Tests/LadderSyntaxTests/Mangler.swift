import LadderSyntax
import SourceText

/// Changes to files, the same for every run.
enum Mangler {
  /// Changes the spaces of a formatted file where they mean nothing: other indentation in the same order,
  /// tabs, other line endings, blank lines where there is one, spaces between words and at the ends of lines,
  /// a byte-order mark.
  static func mangle(_ bytes: [UInt8], _ random: inout some RandomNumberGenerator) -> [UInt8] {
    let tree = SyntaxTree(parsing: bytes)
    let endings: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
    let ending = endings.randomElement(using: &random) ?? [0x0A]
    let scale = Int.random(in: 1...3, using: &random) * 2
    var out: [UInt8] = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
    var atLineStart = true
    for index in tree.tokens.indices {
      let range = tree.range(ofToken: index)
      switch tree.tokens[index].kind {
      case .newline:
        if !atLineStart, Bool.random(using: &random) { out.append(0x20) }
        out += ending
        if atLineStart, Bool.random(using: &random) { out += [0x20, 0x09] + ending }
        atLineStart = true
        continue
      case .space where atLineStart: out += indentation(range.count * scale, &random)
      case .space: out += spaces(&random)
      default: out += bytes[range.clamped(to: bytes.count)]
      }
      atLineStart = false
    }
    return out
  }

  private static func indentation(_ width: Int, _ random: inout some RandomNumberGenerator) -> [UInt8] {
    let tabs = Bool.random(using: &random) ? width / 4 : 0
    return Array(repeating: 0x09, count: tabs) + Array(repeating: 0x20, count: width - tabs * 4)
  }

  private static func spaces(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in Bool.random(using: &random) ? 0x20 : 0x09 }
  }

  private static let pieces: [[UInt8]] =
    [
      "\n", "  ", "\t", "\"", "“", "”", "\\", "#", " # ", "- ", "> ", "1. ", "3. ", "about ", "at ", "todo ",
      "\n\n", ",",
      "{#a}", "}", "level X \"y\"", "in addition to ", "on ", "and ", "\r", "\r\n", "\u{0}", "é",
      "allow x-y because ",
      "examples\n", "none because ", "  \n", "\\\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80]]

  /// Puts something in, takes something out, or moves a line.
  static func edit(_ bytes: inout [UInt8], _ random: inout some RandomNumberGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: lineStart(bytes, place))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...5, using: &random)))
    default:
      let start = lineStart(bytes, place)
      let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = Array(bytes[start..<end])
      bytes.removeSubrange(start..<end)
      bytes.insert(contentsOf: line, at: lineStart(bytes, Int.random(in: 0...bytes.count, using: &random)))
    }
  }

  private static func lineStart(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}
