/// The words that begin a statement.
enum Keyword {
  /// Every word that begins a statement in a file, in the order in which the reference lists them.
  static let table: [(word: String, kind: Node.Kind)] = [
    ("ladder", .ladder), ("part", .part), ("workspace", .workspace), ("track", .track), ("level", .level),
    ("group", .group), ("dimension", .dimension), ("stage", .stage), ("at", .cell), ("about", .about),
    ("theme", .theme), ("examples", .examples), ("none", .none), ("todo", .todo), ("meta", .meta),
    ("omit", .omit), ("retired", .retired), ("allow", .allow), ("note", .note), ("warn", .warn),
    ("deny", .deny), ("set", .set), ("sources", .sources), ("exclude", .exclude), ("output", .output),
    ("language", .language),
  ]

  /// Words that begin a statement only where it is embedded in a document: there, the heading is the `at`
  /// line.
  static let embeddedTable: [(word: String, kind: Node.Kind)] = [
    ("in", .chain), ("on", .chain), ("reaches", .reaches), ("instead", .instead), ("from", .from),
    ("id", .itemID), ("skip", .skip),
  ]

  static let words: [String] = table.map(\.word)

  private static let kinds = Dictionary(uniqueKeysWithValues: table.map { (packed($0.word.utf8), $0.kind) })
  private static let embeddedKinds = Dictionary(
    uniqueKeysWithValues: embeddedTable.map { (packed($0.word.utf8), $0.kind) })

  /// The kind of statement that `word` begins, if it begins one.
  static func kind(of word: some Collection<UInt8>, isEmbedded: Bool) -> Node.Kind? {
    guard word.count <= 16 else { return nil }
    let key = packed(word)
    return kinds[key] ?? (isEmbedded ? embeddedKinds[key] : nil)
  }

  /// What a title means, in a workspace, begins as what declares one does in a ladder.
  static let titleKinds: [Node.Kind: Node.Kind] = [.level: .levelTitle, .dimension: .dimensionTitle]

  static func spelling(of kind: Node.Kind) -> String {
    let kind = titleKinds.first { $0.value == kind }?.key ?? kind
    return table.first { $0.kind == kind }?.word ?? embeddedTable.first { $0.kind == kind }?.word ?? ""
  }

  /// Up to 16 bytes as one number, so that looking a word up makes no string.
  private static func packed(_ word: some Collection<UInt8>) -> UInt128 {
    word.reduce(0) { $0 << 8 | UInt128($1) }
  }
}
