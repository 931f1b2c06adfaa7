import Foundation
import LadderEmit
import LadderModel
import LadderSyntax
import Testing

/// What `rung import` writes is the ladder that it was given.
@Suite struct ImportTests {
  /// Every ladder of the project, and the language's own fixtures.
  @Test(arguments: LadderLayout.allCases)
  func languageComesBack(_ layout: LadderLayout) async throws {
    let files = try DoorTests.files(under: "ladders", "ladder").filter {
      !$0.path.hasSuffix("workspace.ladder")
    }
    try #require(!files.isEmpty)
    await expectSame(Reading(files), layout)
    let fixtures = try DoorTests.files(under: "Fixtures/language", "ladder").filter {
      !$0.path.hasPrefix("broken/") && $0.path != "workspace.ladder" && !$0.path.hasPrefix("untidy")
    }
    await expectSame(Reading(fixtures), layout)
  }

  @Test(arguments: LadderLayout.allCases)
  func extendingComesBack(_ layout: LadderLayout) async {
    await expectSame(Reading(DoorTests.extending), layout)
  }

  /// What it makes of documents: pages with `rung build` on them, and read as anybody's.
  @Test(arguments: LadderLayout.allCases, [MarkdownLayout.one, .level, .dimension, .cell])
  func documentsComeBack(_ layout: LadderLayout, _ pages: MarkdownLayout) async throws {
    let files = try DoorTests.files(under: "ladders", "ladder").filter {
      !$0.path.hasSuffix("workspace.ladder")
    }
    let language = await Reading(files)
    var documents: [(path: String, bytes: [UInt8])] = []
    emitMarkdown(language.model, sources: language.sources, options: EmitOptions(layout: pages)) {
      documents.append(($0.path, $0.bytes))
    }
    await expectSame(Reading(documents), layout)
  }

  /// Every shape of the gallery, but for those that a workspace settles: it stays as it is.
  @Test(arguments: try GalleryTests.names().filter { !$0.hasPrefix("settled") })
  func galleryComesBack(_ name: String) async throws {
    let golden = try Golden(
      String(contentsOf: GalleryTests.folder.appending(path: name), encoding: .utf8))
    let reading = await Reading(golden.sources.map { (path: $0.path, text: $0.text) })
    for layout in LadderLayout.allCases { await expectSame(reading, layout, name) }
  }

  /// A level that nobody declares has no id: its words become one, and the finding stays.
  @Test func anUnknownLevelComesBack() async {
    let text = """
      # Ladder

      ## L1

      - Mixes dough

      ## L2

      They have all the duties of an Organization Member, plus:

      - Bakes
      """
    let reading = await Reading(text)
    await expectSame(reading, .one)
    let files = imported(reading.model, .one, "")
    #expect(
      files.contains {
        String(decoding: $0.bytes, as: UTF8.self).contains("in addition to Organization-Member")
      })
  }

  /// Ladders of others, where they are there to be read: each folder at once, each page alone.
  @Test(
    .enabled(if: SharedFolder.exists, "there is no folder ../shared"), arguments: LadderLayout.allCases)
  func corpusComesBack(_ layout: LadderLayout) async throws {
    for folder in try SharedFolder.corpusFolders() {
      let files = try SharedFolder.files(in: folder)
      await expectSame(Reading(files), layout, folder.lastPathComponent)
      for file in files { await expectSame(Reading([file]), layout, file.path) }
    }
  }

  @Test(
    .enabled(if: SharedFolder.exists, "there is no folder ../shared"), arguments: LadderLayout.allCases)
  func fourSeedsComeBack(_ layout: LadderLayout) async throws {
    let seeds = try SharedFolder.files(in: SharedFolder.corpus.appending(path: "seeds"))
    await expectSame(Reading(seeds.filter { !$0.path.hasPrefix("004") }), layout)
  }

  private func expectSame(_ reading: Reading, _ layout: LadderLayout, _ name: String = "") async {
    let model = reading.model
    let files = imported(model, layout, name)
    let back = await Reading(files)
    #expect(back.messages == [], "\(name)")
    let backModel = back.model
    if back.json != reading.json {
      let before = reading.json.split(separator: "\n")
      let after = back.json.split(separator: "\n")
      let at = zip(before, after).enumerated().first { $1.0 != $1.1 }
      Issue.record("\(name): \(at?.element.0 ?? "") became \(at?.element.1 ?? "")")
    }
    #expect(settings(of: backModel) == settings(of: model), "\(name)")
    let again = imported(backModel, layout, name)
    #expect(again.map(\.path) == files.map(\.path), "\(name)")
    for (again, file) in zip(again, files) { #expect(again.bytes == file.bytes, "\(name)") }
  }

  /// What is set for whole ladders, and which rules are spoken of.
  private func settings(of model: Model) -> [String] {
    let options = model.options.map { "\($0.rule.text).\($0.option.text) \($0.value.text)" }
    return options
      + Set(model.settings.map { "\($0.verb.rawValue) \($0.rule.text) \($0.reason?.text ?? "")" }).sorted()
  }

  /// The files in their one form.
  private func imported(_ model: Model, _ layout: LadderLayout, _ name: String) -> [(
    path: String, bytes: [UInt8]
  )] {
    var files: [(path: String, bytes: [UInt8])] = []
    emitLadders(model, options: LadderOptions(layout: layout)) { file in
      guard case .formatted(let bytes) = format(file.bytes) else {
        return _ = Issue.record("\(name): \(file.path) cannot be read back")
      }
      #expect(format(bytes) == .formatted(bytes))
      files.append((file.path, bytes))
    }
    return files
  }
}
