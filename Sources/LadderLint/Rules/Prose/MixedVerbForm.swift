import LadderModel
import SourceText

/// One list mixes “Owning …”, “Owns …”, “Own …” and sentences of their own.
enum MixedVerbForm: LadderRule {
  static let items = RuleInfo.Option(
    "items", .number(standard: 3, in: 2...50),
    summary: "How many items with a form that can be told a list must have to be looked at.")

  static let info = RuleInfo(
    name: "mixed-verb-form", level: .on(.warning), family: .prose,
    summary:
      "the items of one list begin in different forms: “Owning …”, “Owns …”, “Own …”, “Their designs show …”",
    why: """
      A list that begins alike can be read at a glance. One item in another form reads as if it were about somebody else.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Actively takes part in reviews.
          - Able to explain a change.
          - Knows the team's systems.
          examples
          - When a test failed, they found the cause.
          - They cut the build to four minutes.
          - Even though it was late, they answered.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writing code that others can read.
          - ↓Their designs show what they cost.
          - Taking part in reviews.
          - Participate in talks.
        """)
    ],
    options: [items], language: "en")

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let least = ladder.number(items, of: info)
    for dimension in ladder.ladder.dimensions.indices {
      for stage in ladder.ladder.dimensions[dimension].stages {
        check(stage.items, least, ladder, nil, &report)
      }
    }
    for index in ladder.ladder.cells.indices where ladder.isFirstOfStatement[index] {
      check(ladder.ladder.cells[index].body.expectations, least, ladder, index, &report)
      check(ladder.ladder.cells[index].body.examples, least, ladder, index, &report)
    }
  }

  private static func check(
    _ list: [Item], _ least: Int, _ ladder: LadderContext, _ cell: Int?, _ report: inout Report
  ) {
    let items = list.span
    for index in items.indices where items[index].items.count > 1 {
      check(items[index].items, least, ladder, cell, &report)
    }
    if list.count >= least, mixesForms(list) { checkForms(list, least, ladder, cell, &report) }
  }

  /// Most lists do not: that is seen without keeping the openings.
  private static func mixesForms(_ list: [Item]) -> Bool {
    var first: VerbForm?
    let items = list.span
    for index in items.indices {
      guard let form = ItemOpening(items[index].prose.text.utf8.span)?.form else { continue }
      if let first, form != first { return true }
      first = form
    }
    return false
  }

  private static func checkForms(
    _ list: [Item], _ least: Int, _ ladder: LadderContext, _ cell: Int?, _ report: inout Report
  ) {
    var openings: [(item: Int, opening: ItemOpening)] = []
    for index in list.indices {
      if let opening = ItemOpening(list[index].prose.text.utf8.span) { openings.append((index, opening)) }
    }
    guard openings.count >= least, let usual = usualForm(openings) else { return }
    let others = openings.filter { $0.opening.form != usual }
    guard let odd = others.first(where: { ladder.owns(list[$0.item].prose.span) }),
      let model = openings.first(where: { $0.opening.form == usual })
    else { return }
    let also = others.filter { $0.item != odd.item }.prefix(6).map {
      Diagnostic.Label(list[$0.item].prose.span(of: $0.opening.words), "and this one")
    }
    let odds = words(odd.opening, list[odd.item])
    report.add(
      .mixed(odds, odd.opening.form, like: words(model.opening, list[model.item]), usual),
      at: list[odd.item].prose.span(of: 0..<odd.opening.words.upperBound), also: Array(also),
      place: cell.map { ladder.place(of: ladder.ladder.cells[$0]) } ?? ladder.place())
  }

  private static func words(_ opening: ItemOpening, _ item: Item) -> String {
    String(decoding: Array(item.prose.text.utf8)[opening.words], as: UTF8.self)
  }

  /// The form that half of the items or more have, and no other form as many.
  private static func usualForm(_ openings: [(item: Int, opening: ItemOpening)]) -> VerbForm? {
    let counts = VerbForm.allCases.map { form in openings.count { $0.opening.form == form } }
    let most = counts.max() ?? 0
    guard most * 2 >= openings.count, counts.count(where: { $0 == most }) == 1 else { return nil }
    return zip(VerbForm.allCases, counts).first { $0.1 == most }?.0
  }
}

extension Message {
  fileprivate static func mixed(
    _ odd: String, _ form: VerbForm, like usual: String, _ usualForm: VerbForm
  ) -> Message {
    let others = "most items of this list begin like \(Wording.quoted("\(usual) …"))"
    let this = Wording.quoted("\(odd) …")
    return Message(
      form == .sentence
        ? "\(others), and this one is a sentence of its own: \(this)"
        : "\(others), and this one with \(this)",
      hint: "begin all of them in the same form: \(name(usualForm))")
  }

  private static func name(_ form: VerbForm) -> String {
    switch form {
    case .gerund: "“Owning …”, “Helping …”"
    case .thirdPerson: "“Owns …”, “Helps …”"
    case .bare: "“Own …”, “Help …”"
    case .past: "“Owned …”, “Helped …”"
    case .sentence: "whole sentences"
    }
  }
}
