import CommonMark
import LadderModel
import SourceText

/// What the terminal shows of one place of a ladder. Every state has a sign of its own, not only a colour.
enum MatrixCell {
  static let missing = "✗"
  static let notExpected = "∅"
  static let notYet = "·"
  static let gap = "!"

  static let legend =
    "6+9: six expectations and nine examples, \(missing) nothing is written, \(notExpected) nothing is expected on purpose, \(notYet) not from this level on or not on its track, \(gap) an admitted gap"

  struct Content {
    var text: String
    /// The line below, never wrapped: counts and signs.
    var counts: String
    var paint: Paint?
  }

  static func content(_ ladder: Ladder, level: Int, dimension: Int) -> Content {
    guard let cell = ladder.cell(level: level, dimension: dimension) else {
      return ladder.applies(dimension: dimension, to: level)
        ? Content(text: "", counts: "\(missing) missing", paint: .error)
        : Content(text: "", counts: notYet, paint: .dim)
    }
    if let reason = cell.body.none {
      return Content(text: plain(reason), counts: "\(notExpected) none", paint: .dim)
    }
    let first = cell.body.theme ?? cell.body.expectations.first?.prose ?? cell.body.examples.first?.prose
    var counts = String(cell.body.expectations.count)
    if !cell.body.examples.isEmpty { counts += "+\(cell.body.examples.count)" }
    if let stage = cell.stage { counts += " \(ladder.dimensions[dimension].stages[stage].id.text)" }
    if !cell.body.todos.isEmpty { counts += " \(gap)\(cell.body.todos.count)" }
    let hasGap = !cell.body.todos.isEmpty
    return Content(text: first.map(plain) ?? "", counts: counts, paint: hasGap ? .warning : nil)
  }

  static func plain(_ prose: Prose) -> String {
    InlineTree(parsing: prose.text, options: .commonMark).plainText
  }
}
