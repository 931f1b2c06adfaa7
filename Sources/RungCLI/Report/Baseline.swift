import LadderLint
import SourceText

/// The findings that were there when a ladder adopted rung: they are known, and only new ones count.
///
/// A text file with a line for each, sorted, so that Git merges it: a fingerprint, the rule, the place in the model (or the
/// file's path) and the words that it is about, between tabs. The fingerprint tells what is known; the others tell people, and which
/// lines a run can know to be stale.
struct Baseline {
  struct Entry {
    var fingerprint: String
    var rule: String
    /// In the model, `ladder/level/dimension`, or else the file's path.
    var place: String
    var words: String
    /// 1-based.
    var line: Int
  }

  /// A line that is no entry, by its number from 1.
  struct BadLine: Error { var line: Int }

  private(set) var entries: [Entry] = []

  private static let heading = """
    # Findings that rung knows of: `rung check --baseline` reports only others. Lines may be taken out;
    # `rung check --write-baseline` writes the file anew.

    """

  init(_ bytes: [UInt8]) throws(BadLine) {
    for (index, line) in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
      let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count >= 2, parts[0].utf8.count == 32, parts[0].utf8.allSatisfy(Self.isDigit),
        !parts[1].isEmpty
      else { throw BadLine(line: index + 1) }
      entries.append(
        Entry(
          fingerprint: String(parts[0]), rule: String(parts[1]),
          place: parts.count > 2 ? String(parts[2]) : "",
          words: parts.count > 3 ? String(parts[3]) : "", line: index + 1))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
  }

  /// Marks the findings that are known, and gives the entries that none of them is.
  func apply(to list: inout FindingList) -> [Entry] {
    let met = list.markKnown(Set(entries.map(\.fingerprint)))
    return entries.filter { !met.contains($0.fingerprint) }
  }

  /// What a file says that holds all open findings, and what is known of ladders that were not looked at.
  static func text(of list: FindingList, keeping others: [Entry] = []) -> String {
    let rows =
      others.map { [$0.fingerprint, $0.rule, $0.place, $0.words] }
      + zip(list.findings, Fingerprints(list).all).filter { $0.0.suppressedBy == nil }.map {
        finding, print in
        let diagnostic = finding.diagnostic
        let words = list.sources.text(diagnostic.span).prefix { !$0.isNewline }.prefix(60)
        let place = field(diagnostic.place ?? list.path(diagnostic.span))
        return [print, diagnostic.rule, place, field(words)]
      }
    // By place and rule, so that a reviewer finds what belongs together.
    let sorted = rows.sorted { ($0[2], $0[1], $0[3], $0[0]) < ($1[2], $1[1], $1[3], $1[0]) }
    return heading + sorted.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private static func field(_ text: some StringProtocol) -> String {
    VisibleText.oneLine(String(text)).split(separator: "\t").joined(separator: " ")
  }
}
