import SourceText

/// Entries about ladders and files that a run has not met, for findings in ladders and files that no entry is about: a
/// document that got another title, or a table another file name, is known by that for something else, and what was known of
/// it stays known. An entry stands for one finding of the same rule, in the same cell and about the same words.
struct RenamedEntries {
  /// By rule, place in the ladder and words, the last one first.
  private var fingerprints: [[String]: [String]] = [:]
  private let knownOwners: Set<String>

  /// - Parameters:
  ///   - entries: All that is known.
  ///   - unmet: The fingerprints of none of these are among the findings of the run.
  ///   - list: What the run has found.
  init(_ entries: [Baseline.Entry], unmet: [Baseline.Entry], _ list: FindingList) {
    knownOwners = Set(entries.flatMap { [Self.ladder(of: $0.place), $0.place] })
    let read = list.ladders.union(list.sources.sources.map(\.path))
    for entry in unmet.reversed()
    where read.isDisjoint(with: [Self.ladder(of: entry.place), entry.place]) {
      for key in [Self.key(entry, Self.cell(of: entry.place)), Self.key(entry, Self.ofFile)] {
        fingerprints[key, default: []].append(entry.fingerprint)
      }
    }
  }

  var isEmpty: Bool { fingerprints.isEmpty }

  /// The fingerprint of the entry that stands for a finding; no entry stands for two.
  mutating func take(for finding: Baseline.Entry, hasPlace: Bool, where isFree: (String) -> Bool) -> String? {
    let owner = hasPlace ? Self.ladder(of: finding.place) : finding.place
    guard !knownOwners.contains(owner) else { return nil }
    let key = Self.key(finding, hasPlace ? Self.cell(of: finding.place) : Self.ofFile)
    while let next = fingerprints[key]?.popLast() {
      if isFree(next) { return next }
    }
    return nil
  }

  /// Stands for the cell where a finding has no place but its file.
  private static let ofFile = "\n"

  private static func key(_ entry: Baseline.Entry, _ cell: String) -> [String] {
    [entry.rule, cell, entry.words]
  }

  private static func ladder(of place: String) -> String { String(place.prefix { $0 != "/" }) }

  private static func cell(of place: String) -> String { String(place.drop { $0 != "/" }) }
}
