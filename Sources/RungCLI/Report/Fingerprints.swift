import LadderLint
import SourceText

/// What findings are known by from run to run: the rule, the place in the model, the text that it is about, and which of
/// several alike it is. Lines inserted above, blocks that move and files with other names change nothing of it; where a
/// finding has no place in the model, the file's path stands for that; see `Names`. The text is what is underlined and its line, or its cell of a table:
/// the same slip in another sentence is another finding.
struct Fingerprints {
  /// One for each finding, in their order; 32 hexadecimal digits.
  let all: [String]

  /// Whether names that come from files' names are part of it.
  enum Names {
    /// They are: findings in copies of a page are told from each other. `RenamedEntries` knows them by another name.
    case withPaths
    /// They are not, for programs that compare nothing but fingerprints: a file that is renamed keeps all of them, and of
    /// copies it is said which finding is meant by number.
    case withoutPaths
  }

  init(_ list: FindingList, _ names: Names = .withPaths) {
    var counts: [UInt128: Int] = [:]
    all = list.findings.map { finding in
      let diagnostic = finding.diagnostic
      var hash = Hash()
      hash.add(diagnostic.rule)
      hash.add(Self.place(of: diagnostic, list, names))
      hash.add(Self.text(diagnostic.span, list))
      hash.add(Self.text(Self.line(of: diagnostic.span, list), list))
      let count = counts[hash.value, default: 0]
      counts[hash.value] = count + 1
      hash.add(String(count))
      let digits = String(hash.value, radix: 16)
      return String(repeating: "0", count: 32 - digits.count) + digits
    }
  }

  private static func place(of diagnostic: Diagnostic, _ list: FindingList, _ names: Names) -> String {
    guard let place = diagnostic.place else {
      return names == .withPaths ? "in \(list.path(diagnostic.span))" : "in a file"
    }
    let ladder = place.prefix { $0 != "/" }
    let isNamedByPath = names == .withoutPaths && list.laddersNamedByPath.contains(String(ladder))
    return isNamedByPath ? String(place[ladder.endIndex...]) : place
  }

  /// The line around the beginning of a place; in a table of Markdown, the cell.
  private static func line(of span: SourceSpan, _ list: FindingList) -> SourceSpan {
    guard let source = list.sources[span.file] else { return span }
    let bytes = source.bytes
    let line = source.lines.range(ofLine: source.lines.line(at: span.range.start)).clamped(to: bytes.count)
    let place = min(max(span.range.start, line.lowerBound), line.upperBound)
    guard bytes[line].first(where: { $0 > 0x20 }) == UInt8(ascii: "|") else {
      return SourceSpan(span.file, ByteRange(line.lowerBound, line.upperBound))
    }
    let start = bytes[line.lowerBound..<place].lastIndex(of: UInt8(ascii: "|")) ?? line.lowerBound
    let end = bytes[place..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? line.upperBound
    return SourceSpan(span.file, ByteRange(start, end))
  }

  /// The words of the place without spaces around them: of a long one, its beginning.
  private static func text(_ span: SourceSpan, _ list: FindingList) -> String {
    let bytes = list.sources[span.file]?.bytes[
      span.range.clamped(to: list.sources[span.file]?.bytes.count ?? 0)]
    let words = (bytes ?? []).prefix(longest).split { $0 <= 0x20 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// In bytes.
  private static let longest = 400

  /// FNV-1a of 128 bits.
  ///
  /// - Source: draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm".
  private struct Hash {
    private(set) var value: UInt128 = 0x6c62272e07bb014262b821756295c58d
    private static let prime: UInt128 = 0x0000000001000000000000000000013b

    mutating func add(_ text: String) {
      for byte in text.utf8 { add(byte) }
      // So that "a", "bc" and "ab", "c" are two.
      add(0)
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt128(byte)) &* Self.prime }
  }
}
