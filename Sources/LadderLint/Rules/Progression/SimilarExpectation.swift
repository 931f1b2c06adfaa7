import LadderModel
import SourceText

/// Expectations that say nearly the same: in one ladder, or, where a workspace asks for it, in all of them.
enum SimilarExpectation: ExpectationRule {
  static let across = RuleInfo.Option(
    "across", .words,
    summary:
      "`ladders` compares the expectations of all ladders with each other; without it each ladder is looked at alone."
  )

  static let info = RuleInfo(
    name: "similar-expectation", level: .on(.note), family: .progression,
    summary: "two expectations say nearly the same",
    why: """
      One of them was copied and changed a little, or nobody saw the other. People ask what the difference is, and there \
      is none.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Plans the work of a feature with product, design and support.
          - Writes code that others can read.
        at L2 craft
          - Plans the work of a project with product, design and support.
          - Reads code that others have written.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Plans the work of a feature with product, design and support.
        at L2 craft
          - Designs a service.
          - ↓Planning work of the feature with product, design, support.
        """)
    ], options: [across])

  static func looksAcross(_ ladder: LadderContext) -> Bool {
    !ladder.options.isEmpty && ladder.words(across, of: info).contains("ladders")
  }

  static func check(_ expectations: Expectations, _ run: LintRun, _ report: inout Report) {
    guard expectations.places.count > 1 else { return }
    var clusters = SimilarClusters(expectations, run.model)
    let found = clusters.found()
    guard !found.isEmpty else { return }
    let counts = Self.counts(found.map { expectations.places[$0.place].ladder })
    let all = Self.counts(expectations.places.map(\.ladder))
    var isTold: Set<Int32> = []
    for cluster in found {
      let place = expectations.places[cluster.place]
      let (count, all) = (counts[place.ladder] ?? 0, all[place.ladder] ?? 0)
      // Where it is a way of writing, it is said once.
      let isUsual = count > 10 && count * 4 > all
      guard !isUsual || isTold.insert(place.ladder).inserted else { continue }
      let others = cluster.others.prefix(6).enumerated().map { index, other in
        Diagnostic.Label(
          expectations.places[other].span, index == 0 ? "the other one is here" : "and one here")
      }
      report.add(
        isUsual
          ? .usual(count, of: all)
          : .similar(count: cluster.others.count + 1, areSame: cluster.areSame),
        at: place.span, also: others, place: place.name(in: run.model))
    }
  }

  /// How often each ladder is there.
  private static func counts(_ ladders: [Int32]) -> [Int32: Int] {
    ladders.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension Message {
  fileprivate static func similar(count: Int, areSame: Bool) -> Message {
    let same = areSame ? "in the same words" : "nearly the same"
    return Message(
      count > 2
        ? "\(count) expectations say \(same), and this is one of them"
        : areSame
          ? "this level expects this twice, in the same words"
          : "this says nearly the same as another expectation",
      hint: "keep one of them, or say what is different")
  }

  fileprivate static func usual(_ count: Int, of all: Int) -> Message {
    Message(
      "\(count) of the \(all) expectations of this ladder say nearly the same as another one, and this is the first of them",
      hint: "keep one of each, or say what is different")
  }
}
