import LadderModel
import SourceText

/// One ladder, and what several rules want to know of it. Made once a run, shared by all rules.
package final class LadderContext: Sendable {
  let run: LintRun
  /// The ladder's index in `run.model.ladders`.
  let index: Int
  let ladder: Ladder
  let options: RuleOptions
  let language: ProseLanguage
  let grid: Grid
  let directions: ChainDirections
  /// For each cell, whether it is the first one that its statement has opened: `at L3, L4 craft` opens two, with one text.
  let isFirstOfStatement: [Bool]
  /// Where text of this ladder's own could not be read.
  let damage: Damage

  init(_ run: LintRun, _ index: Int, _ options: RuleOptions, _ diagnostics: DiagnosticIndex) {
    self.run = run
    self.index = index
    self.options = options
    // A ladder is large: it is held once for all that looks at it here.
    let ladder = run.model.ladders[index]
    self.ladder = ladder
    grid = Grid(ladder)
    isFirstOfStatement = Self.firstOfStatements(ladder)
    directions = ChainDirections(ladder, index: index)
    damage = Damage(ladder, diagnostics, run.sources)
    language = ProseLanguage(of: ladder, in: run, index: index)
  }

  /// Where each cell stands behind the one before, as in most ladders, no two are of one statement.
  private static func firstOfStatements(_ ladder: Ladder) -> [Bool] {
    let cells = ladder.cells.span
    let isEachBehindLast = cells.indices.dropFirst().allSatisfy { cells[$0 - 1].span < cells[$0].span }
    if isEachBehindLast { return Array(repeating: true, count: cells.count) }
    var statements: Set<SourceSpan> = []
    return cells.indices.map { statements.insert(cells[$0].span).inserted }
  }

  /// Whether it is a table in a file of its own, in which no comment can stand.
  var isTable: Bool {
    guard let path = ladder.files.first.flatMap({ run.sources[$0]?.path.lowercased() }) else { return false }
    return path.hasSuffix(".csv") || path.hasSuffix(".tsv")
  }

  /// Whether a place stands in a file of this ladder, and not in one of the ladder that it extends.
  func owns(_ span: SourceSpan) -> Bool { ladder.base == nil || run.ladder(of: span.file) == index }

  /// The level of the same id in the ladder that this one extends, and that ladder.
  func inBase(_ level: Int) -> (ladder: Ladder, level: Int)? {
    guard let base = ladder.base.map({ run.model.ladders[$0] }) else { return nil }
    return base.levelIndex(ladder.levels[level].id.text).map { (base, $0) }
  }

  /// `ladder/level/dimension`, as far as they are known.
  func place(level: Int? = nil, dimension: Int? = nil) -> String {
    let level = level.map { ladder.levels[$0].id.text }
    let dimension = dimension.map { ladder.dimensions[$0].id.text }
    return Self.place(ladder.id.text, level, dimension)
  }

  func place(of cell: Cell) -> String { place(level: cell.level, dimension: cell.dimension) }

  /// A dimension of which the level is not known stands behind two slashes.
  private static func place(_ ladder: String, _ level: String?, _ dimension: String?) -> String {
    guard level != nil || dimension != nil else { return ladder }
    return "\(ladder)/\(level ?? "")" + (dimension.map { "/\($0)" } ?? "")
  }

  func number(_ option: RuleInfo.Option, of rule: RuleInfo) -> Int {
    options.number(option, of: rule.name, in: index)
  }

  func words(_ option: RuleInfo.Option, of rule: RuleInfo) -> [String] {
    options.words(option, of: rule.name, in: index)
  }
}
