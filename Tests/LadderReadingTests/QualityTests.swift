import Foundation
import LadderModel
import Testing

/// How well the reader infers the shape of what people wrote, against a table that was made without it.
@Suite(.enabled(if: SharedFolder.exists, "there is no folder ../shared"))
struct QualityTests {
  /// A table goes to the standard output, of all ladders; asserted are those that are read well already.
  @Test func ladders() async throws {
    var rows: [[String]] = []
    for truth in try LadderTruth.all() {
      let model = try await truth.read().model
      let score = QualityScore(model, truth)
      rows.append(row(truth, score))
      if let steps = truth.byStep { #expect(Self.steps(of: model) == steps, "\(truth.name)") }
      guard truth.holds else { continue }
      #expect(score.ladders == (truth.levels.isEmpty ? 0 : 1), "\(truth.name)")
      #expect(score.levels.f1 >= 0.98, "\(truth.name)")
      #expect(score.dimensions.f1 >= 0.95, "\(truth.name)")
      #expect(score.expectations.value ?? 1 >= 0.97, "\(truth.name)")
      #expect(score.examples.value ?? 1 >= 0.97, "\(truth.name)")
      #expect(score.chains.value ?? 1 == 1, "\(truth.name)")
    }
    printTable(
      [
        "read by itself", "ladders", "level F1", "in order", "dimension F1", "groups", "expectations",
        "examples", "chains", "notes", "placeholders", "asserted",
      ], rows)
  }

  /// The titles of the stages that cells reach, by level code and dimension.
  private static func steps(of model: Model) -> [String: [String: String]] {
    var steps: [String: [String: String]] = [:]
    for ladder in model.ladders {
      for cell in ladder.cells {
        let dimension = ladder.dimensions[cell.dimension]
        steps[ladder.levels[cell.level].id.text, default: [:]][dimension.title.text] =
          cell.stage.map { dimension.stages[$0].title.text }
      }
    }
    return steps
  }

  /// As people call it: with all pages of a folder.
  @Test func folders() async throws {
    let truths = try LadderTruth.all()
    var rows: [[String]] = []
    for folder in try SharedFolder.corpusFolders() {
      let model = await Reading(try SharedFolder.files(in: folder)).model
      let known = truths.filter {
        !$0.levels.isEmpty && SharedFolder.corpus.appending(path: $0.folder).path == folder.path
      }
      let levels = model.ladders.map(\.levels.count).sorted()
      rows.append([
        folder.lastPathComponent, "\(model.ladders.count) of \(known.count)",
        levels.map(String.init).joined(separator: ", "),
        known.map(\.levels.count).sorted().map(String.init).joined(separator: ", "),
      ])
    }
    printTable(["all pages of", "ladders", "levels of each, found", "true"], rows)
  }

  /// The table speaks of every page once, and only of levels and dimensions that it names.
  @Test func truth() throws {
    let truths = try LadderTruth.all()
    for truth in truths {
      let levels = truth.levels.map(\.key) + (truth.sharedRow.map { [$0] } ?? [])
      let cells = truth.cells.values.flatMap(\.keys) + truth.groups.values.joined()
      #expect(Set(truth.cells.keys).isSubset(of: levels), "\(truth.name)")
      #expect(Set(truth.tracks.flatMap(\.levels)).isSubset(of: levels), "\(truth.name)")
      #expect(Set(cells).isSubset(of: truth.dimensions), "\(truth.name)")
      for chain in truth.chains { #expect(truth.cells[chain.level]?[chain.dimension] != nil) }
    }
    let told = truths.flatMap { truth in truth.files.map { "\(truth.folder)/\($0)" } }
    let pages = try ["seeds", "public"].flatMap { folder in
      try SharedFolder.files(in: SharedFolder.corpus.appending(path: folder)).map { "\(folder)/\($0.path)" }
    }
    #expect(told.sorted() == pages.sorted())
  }

  // MARK: -

  private func row(_ truth: LadderTruth, _ score: QualityScore) -> [String] {
    [
      truth.name, "\(score.ladders) of \(truth.levels.isEmpty ? 0 : 1)", text(score.levels.f1),
      score.inOrder.map { $0 ? "yes" : "no" } ?? "–", text(score.dimensions.f1), counts(score.groups),
      shares(score.expectations), shares(score.examples), counts(score.chains), counts(score.notes),
      counts(score.placeholders), truth.holds ? "yes" : "no",
    ]
  }

  private func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded(.down))
    return "\(thousandths / 1000)." + String(String(thousandths % 1000 + 1000).dropFirst())
  }

  private func shares(_ share: QualityScore.Share) -> String {
    share.value.map { "\(text($0)) (\(counts(share)))" } ?? "–"
  }

  /// Right of true; what was found besides is added.
  private func counts(_ share: QualityScore.Share) -> String {
    if share.value == nil { return "–" }
    let more = share.found - share.right
    return "\(share.right)/\(share.wanted)" + (more > 0 ? " +\(more)" : "")
  }

  private func printTable(_ header: [String], _ rows: [[String]]) {
    let lines = ([header, header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    print("\n" + lines.joined(separator: "\n") + "\n")
  }
}

@Suite struct QualityMeasureTests {
  /// What the measure makes of a ladder that is wrong in known places.
  @Test func measure() async {
    let reading = await Reading([
      (
        "gardener.ladder",
        """
        ladder gardener "Gardener"
        level base "All Levels"
        level L1 "Level 1" in addition to base
        level L2 "Level 2" in addition to L1
        level L3 "Level 3" in addition to L1
        level L9 "Level 9"
        group soil "Soil"
        dimension digging "Digging" in soil
        dimension advice "Advice"
        at base digging
          - Has a spade.
        at L1 digging
          - Digs.
          - Waters.
          - Sows.
          examples
          - Dug a pond.
        at L2 advice
          - Answers.
          todo ask more
        at L3 digging
          - Digs on.
        at L9 advice
          - Is wise.
        """
      )
    ])
    var truth = LadderTruth(name: "gardener", folder: "", files: [])
    truth.levels = ["Level 1", "Level 2", "Level 3"].map { .init(title: $0) }
    truth.sharedRow = "All levels"
    truth.dimensions = ["Digging", "Advice:", "Trees"]
    truth.groups = ["Soil": ["Digging", "Trees"]]
    truth.cells = [
      "All levels": ["Digging": .init(expectations: 1)],
      "Level 1": ["Digging": .init(expectations: 2, examples: 2), "Trees": .init(expectations: 3)],
      "Level 2": ["Advice:": .init(expectations: 1)], "Level 3": ["Digging": .init(expectations: 1)],
    ]
    truth.wholeDocumentChain = true
    truth.placeholders = 2
    let score = QualityScore(reading.model, truth)
    #expect(score.ladders == 1)
    #expect(score.levels == .init(right: 3, found: 4, wanted: 3))
    #expect(score.dimensions == .init(right: 2, found: 2, wanted: 3))
    #expect(score.dimensions.f1 == 0.8)
    #expect(score.inOrder == true)
    #expect(score.groups == .init(right: 1, found: 1, wanted: 2))
    #expect(score.expectations == .init(right: 5, found: 7, wanted: 8))
    #expect(score.expectations.value == 0.625)
    #expect(score.examples == .init(right: 1, found: 1, wanted: 2))
    #expect(score.chains == .init(right: 1, found: 2, wanted: 2))
    #expect(score.placeholders == .init(right: 1, found: 1, wanted: 2))

    truth.wholeDocumentChain = false
    truth.chains = [
      .init(level: "Level 2", dimension: "Advice:", buildsOn: ["Level 1"]),
      .init(level: "Level 3", dimension: "Digging", buildsOn: ["Level 2"]),
    ]
    // That of level 1 is one too many now.
    #expect(QualityScore(reading.model, truth).chains == .init(right: 1, found: 3, wanted: 2))

    // What all levels share may also stand at the lowest one.
    truth.sharedRow = "Everyone"
    truth.cells["Everyone"] = truth.cells.removeValue(forKey: "All levels")
    #expect(QualityScore(reading.model, truth).expectations == .init(right: 5, found: 7, wanted: 8))
  }
}
