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
    /// 1-based; 0 where it stands in no file.
    var line = 0
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
    let met = list.markKnown(entries)
    return entries.filter { !met.contains($0.fingerprint) }
  }

  /// What a file says that holds all open findings, and what is known of ladders that were not looked at.
  static func text(of list: FindingList, keeping others: [Entry] = []) -> String {
    let open = zip(list.findings, entries(of: list)).filter { $0.0.suppressedBy == nil }.map(\.1)
    // By place and rule, so that a reviewer finds what belongs together.
    let rows = (others + open).map { [$0.place, $0.rule, $0.words, $0.fingerprint] }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    return heading + rows.map { "\($0[3])\t\($0[1])\t\($0[0])\t\($0[2])\n" }.joined()
  }

  /// One for each finding, in their order.
  static func entries(of list: FindingList) -> [Entry] {
    zip(list.findings, Fingerprints(list).all).map { finding, fingerprint in
      let diagnostic = finding.diagnostic
      let words = list.sources.text(diagnostic.span).prefix { !$0.isNewline }.prefix(60)
      return Entry(
        fingerprint: fingerprint, rule: diagnostic.rule,
        place: field(diagnostic.place ?? list.path(diagnostic.span)), words: field(words))
    }
  }

  private static func field(_ text: some StringProtocol) -> String {
    VisibleText.oneLine(String(text)).split(separator: "\t").joined(separator: " ")
  }
}
