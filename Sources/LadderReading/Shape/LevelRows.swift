import LadderModel

/// The order of levels that a page has.
enum LevelRows {
  /// Levels as they stand; those of a track that are written from the highest down are turned round where they stand.
  static func ascending(_ found: [Named<LevelName>], _ tracks: Tracks) -> [Named<LevelName>] {
    if isOneAscendingRow(found, tracks) { return found }
    let haveCodes = found.allSatisfy { $0.value.code != nil }
    var rows: [String: [Int]] = [:]
    for (index, level) in found.enumerated() {
      let letters = haveCodes ? level.value.code?.letters : nil
      rows[tracks.ofLevel[level.value.id]?.text ?? letters ?? "", default: []].append(index)
    }
    var result = found
    for row in rows.values where isDescending(row.map { found[$0].value }) {
      for (place, index) in zip(row, row.reversed()) { result[place] = found[index] }
    }
    return result
  }

  /// Most pages have levels of one series, from the lowest up.
  private static func isOneAscendingRow(_ found: [Named<LevelName>], _ tracks: Tracks) -> Bool {
    guard tracks.all.isEmpty, let letters = found.first?.value.code?.letters else { return false }
    for index in found.indices.dropFirst() {
      guard let code = found[index].value.code, let before = found[index - 1].value.code,
        code.letters == letters, code.number > before.number
      else { return false }
    }
    return true
  }

  private static func isDescending(_ row: [LevelName]) -> Bool {
    let codes = row.compactMap(\.code)
    guard row.count > 1, codes.isEmpty || codes.count == row.count else { return false }
    if codes.isEmpty {
      return isOneRole(row) && row.allSatisfy { $0.rank > 0 }
        && zip(row, row.dropFirst()).allSatisfy { $0.rank > $1.rank }
    }
    return Set(codes.map(\.letters)).count == 1
      && zip(codes, codes.dropFirst()).allSatisfy { $0.number > $1.number }
  }

  /// An engineering manager who stands behind a senior engineer is no lower than that one: only levels of one role can be
  /// compared by their ranks.
  private static func isOneRole(_ row: [LevelName]) -> Bool {
    let roles = row.compactMap { Seniority.series(of: $0.title).split(separator: " ").last }
    return Set(roles).count <= 1
  }
}
