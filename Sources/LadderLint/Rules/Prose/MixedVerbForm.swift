import LadderModel
import SourceText

/// One list mixes “Owning …”, “Owns …”, “Own …” and sentences of their own.
enum MixedVerbForm: ListRule {
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
          - Learning and development – asks for what they need.
          - Design thinking and code reviews of others.
          - The first one to answer.
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
        """),
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Takes part in reviews.
          - Speaks at meetings.
          - ↓Lead small projects.
        """),
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - ↓The engineer takes part in reviews.
          - Speaks at meetings.
          - Tests all of it.
        """),
    ],
    options: [items], language: "en")

  static let triggers = ListTraits.verbForms

  static func check(_ list: ListSite, _ report: inout Report) {
    let (items, ladder) = (list.items, list.ladder)
    let least = ladder.number(Self.items, of: info)
    let lexicon = Lexicon.english
    var openings: [(item: Int, opening: ItemOpening)] = []
    for index in items.indices {
      if let opening = ItemOpening(items[index].prose.utf8.span, lexicon) {
        openings.append((index, opening))
      }
    }
    let sure = openings.filter(\.opening.isSure)
    guard sure.count >= least, let usual = usualForm(sure) else { return }
    let others = (usual.tellsVerbs ? openings : sure).filter { $0.opening.form != usual }
    guard let odd = others.first(where: { ladder.owns(items[$0.item].prose.span) }),
      let model = openings.first(where: { $0.opening.form == usual })
    else { return }
    let also = others.filter { $0.item != odd.item }.prefix(6).map {
      Diagnostic.Label(items[$0.item].prose.span(of: $0.opening.words), "and this one")
    }
    let odds = words(odd.opening, items[odd.item])
    report.add(
      .mixed(odds, odd.opening.form, like: words(model.opening, items[model.item]), usual),
      at: items[odd.item].prose.span(of: 0..<odd.opening.words.upperBound), also: Array(also),
      place: list.place)
  }

  private static func words(_ opening: ItemOpening, _ item: Item) -> String {
    String(decoding: Array(item.prose.utf8)[opening.words], as: UTF8.self)
  }

  /// The form that half of the items or more have, and no other form as many.
  private static func usualForm(_ openings: [(item: Int, opening: ItemOpening)]) -> VerbForm? {
    let counts = VerbForm.allCases.map { form in openings.count { $0.opening.form == form } }
    let most = counts.max() ?? 0
    guard most * 2 >= openings.count, counts.count(where: { $0 == most }) == 1 else { return nil }
    return zip(VerbForm.allCases, counts).first { $0.1 == most }?.0
  }
}

extension VerbForm {
  /// Whether a word that may be a noun is a verb in another form beside it. “Being …” stands beside nouns as well.
  fileprivate var tellsVerbs: Bool { self == .thirdPerson }
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
