import LadderModel
import SourceText

/// A `todo`: a gap that its author admits.
enum TodoRule: RunRule, LadderRule {
  static let info = RuleInfo(
    name: "todo", level: .on(.warning), family: .placeholders,
    summary: "a gap that its author admits with `todo`",
    why: """
      A `todo` is never published, and a ladder with many of them is not finished. This keeps them in sight.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        todo ↓say who decides about promotions
        level L1 "One"
        dimension craft "Craft"
          todo ↓explain the difference to care
        at L1 craft
          - Writes code.
          todo ↓add an example
        """)
    ])

  static func check(_ run: LintRun, _ report: inout Report) {
    for todo in run.model.workspace?.todos ?? [] {
      report.add(.admitted(todo.prose.text), at: todo.prose.span)
    }
  }

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    func add(_ todos: [Todo], level: Int? = nil, dimension: Int? = nil) {
      for todo in todos where !todo.isDisguised && ladder.owns(todo.prose.span) {
        report.add(
          .admitted(todo.prose.text), at: todo.prose.span,
          place: ladder.place(level: level, dimension: dimension))
      }
    }
    add(ladder.ladder.todos)
    for track in ladder.ladder.tracks { add(track.todos) }
    for group in ladder.ladder.groups { add(group.todos) }
    for index in ladder.ladder.levels.indices { add(ladder.ladder.levels[index].todos, level: index) }
    for index in ladder.ladder.dimensions.indices {
      add(ladder.ladder.dimensions[index].todos, dimension: index)
      for stage in ladder.ladder.dimensions[index].stages { add(stage.todos, dimension: index) }
    }
    for index in ladder.ladder.cells.indices where !ladder.ladder.cells[index].body.todos.isEmpty {
      let cell = ladder.ladder.cells[index]
      add(cell.body.todos, level: cell.level, dimension: cell.dimension)
    }
  }
}

extension Message {
  fileprivate static func admitted(_ text: String) -> Message {
    Message(
      text.isEmpty ? "something is still to be done here" : "still to be done: \(Wording.quoted(text))",
      hint: "do it and take the `todo` out; until then it stays out of what is published")
  }
}
