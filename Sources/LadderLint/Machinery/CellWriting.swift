import LadderModel
import SourceText

/// How a document writes what is expected of one level in one dimension: as its author would add to it.
enum CellWriting {
  case underHeading
  case inTable
  /// Behind a label: `- **Impact:** …` under a level, or `- **L3:** …` under a dimension.
  case behindLabelOfDimension, behindLabelOfLevel
}

extension LadderContext {
  /// As the places where the names stand tell it.
  func writing(level: Int? = nil, dimension: Int) -> CellWriting {
    if isTable { return .inTable }
    let place = nameWriting(ladder.dimensions[dimension].id.span)
    let levelPlace = level.map { nameWriting(ladder.levels[$0].id.span) } ?? .other
    if place == .cell || levelPlace == .cell { return .inTable }
    if place == .label { return .behindLabelOfDimension }
    return levelPlace == .label ? .behindLabelOfLevel : .underHeading
  }

  private func nameWriting(_ span: SourceSpan) -> NameWriting {
    guard ladder.isDocument, let bytes = run.sources[span.file]?.bytes else { return .other }
    return NameWriting(span.range.clamped(to: bytes.count), in: bytes)
  }
}

/// What stands around a name on its line.
private enum NameWriting {
  case cell, label, other

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    let before = bytes[..<range.lowerBound].suffix(Self.longest)
    let after = bytes[range.upperBound...].prefix(Self.longest)
    let left = before.suffix(from: (before.lastIndex(where: Self.isEnd) ?? before.startIndex - 1) + 1)
    let right = after.prefix { !Self.isEnd($0) }
    let isHeading = left.contains(UInt8(ascii: "#")) || Self.isUnderlined(after.dropFirst(right.count))
    if range.isEmpty || isHeading {
      self = .other
    } else if Self.isTable(left) || Self.isTable(right) {
      self = .cell
    } else {
      self = Self.isLabel(left, right) ? .label : .other
    }
  }

  /// In bytes: so far a name may stand from the ends of its line.
  private static let longest = 2_000

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether the next line makes a heading of this one.
  private static func isUnderlined(_ rest: ArraySlice<UInt8>) -> Bool {
    let line = rest.drop { $0 == 0x0D }.dropFirst().prefix { !isEnd($0) }
    return line.count > 1
      && (line.allSatisfy { $0 == UInt8(ascii: "=") } || line.allSatisfy { $0 == UInt8(ascii: "-") })
  }

  /// Whether there is a bar, or a tag of HTML's tables.
  private static func isTable(_ line: ArraySlice<UInt8>) -> Bool {
    if line.contains(UInt8(ascii: "|")) { return true }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    return ["<td", "<th", "</td", "</th"].contains(where: text.contains)
  }

  /// Whether a bullet stands before it, or it begins a line, with a colon or a dash after it.
  private static func isLabel(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let marks = left.drop(while: \.isSpace)
    if let first = marks.first, marks.dropFirst().first == 0x20,
      [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first)
    {
      return true
    }
    guard marks.allSatisfy(\.isEmphasisMark) else { return false }
    let end = marks.isEmpty ? right : right.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    // "**L1: Newcomer**" is bold to its end.
    guard marks.isEmpty || end.first?.isEmphasisMark ?? false else { return false }
    let rest = end.drop(while: \.isEmphasisMark)
    return end.count < right.count ? !rest.allSatisfy(\.isSpace) : isJoint(rest.drop(while: \.isSpace))
  }

  private static func isJoint(_ rest: ArraySlice<UInt8>) -> Bool {
    [":", "- ", "– ", "— "].contains { rest.count > $0.utf8.count && rest.starts(with: $0.utf8) }
  }
}
