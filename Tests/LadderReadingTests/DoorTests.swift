import Foundation
import LadderEmit
import LadderModel
import Testing

/// The same ladder through both doors, and there and back.
@Suite struct DoorTests {
  @Test func sameModel() async {
    let language = await Reading([
      (
        "gardener.ladder",
        """
        ladder gardener "Gardener"
          about Plants and people.
        level L1 "Level 1"
          about The first year.
        level L2 "Level 2"
        level L3 "Level 3"
        dimension planting "Planting"
        dimension advice   "Advice" from L2
        at L1 planting
          theme dig
          - Digs *deep*,
            and waters.
            > Example: a pond.
          - Sows.
            - Beans first.
        at L2 planting in addition to L1
          - Plans. {#plans .core}
          examples Some examples of what people did:
          - Planned a park.
          todo add a smaller one
        at L2 advice
          none because L2s learn to ask
        at L3 planting in addition to L2
          about For a whole town.
          - Thinks ahead.
        at L3 advice in addition to L2
          - Teaches.
        """
      )
    ])
    let markdown = await Reading(
      """
      # Gardener

      Plants and people.

      Level 1
      -------

      The first year.

      ### Planting

      *dig*

      * Digs *deep*,
        and waters.

      > Example: a pond.

      * Sows.
        * Beans first.

      ## Level 2

      ### Planting

      In addition to the responsibilities of an L1:

      - Plans. {#plans .core}

      Some examples of what people did:

      - Planned a park.

      <!-- rung todo add a smaller one -->

      ### Advice

      <!-- rung from L2 -->
      None because L2s learn to ask

      ## Level 3

      ### Planting

      In addition to L2.

      For a whole town.

      - Thinks ahead.

      ### Advice

      In addition to L2:

      - Teaches.
      """)
    #expect(markdown.json == language.json)
  }

  /// Every ladder of the project, in every layout that keeps all of it.
  @Test(arguments: [MarkdownLayout.one, .level, .dimension, .cell])
  func thereAndBack(_ layout: MarkdownLayout) async throws {
    let files = try Self.files(under: "ladders", "ladder").filter { !$0.path.hasSuffix("workspace.ladder") }
    try #require(!files.isEmpty)
    await expectSame(Reading(files), layout)
  }

  /// What a ladder says of itself, and not of the one that it extends; what an `about` of a header has in it.
  static let extending: [(path: String, text: String)] = [
    (
      "core.ladder",
      """
      ladder core "Core"
      level L1 "One"
      level L2 "Two" in addition to L1
      level L3 "Three" in addition to L2
      dimension d "D" from L2
        about
          First.

          - part

            3. three
              - deeper
            4. four
        stage s "S"
          - Is here.
      at L2 d
        - Sows.
      at L3 d reaches s
        - Reaps.
      """
    ),
    (
      "role.ladder",
      """
      ladder role "Role" extends core
      level L2 "Zwei" on its own
      level L3 "Drei"
      omit level L1
      at L2 d
        - Eats.
      at L3 d on its own
        todo say more
      """
    ),
  ]

  @Test(arguments: [MarkdownLayout.one, .level, .dimension, .cell])
  func extendingThereAndBack(_ layout: MarkdownLayout) async {
    await expectSame(Reading(Self.extending), layout)
  }

  /// Ladders of others, where they are there to be read.
  @Test(
    .enabled(if: SharedFolder.exists, "there is no folder ../shared"),
    arguments: [
      MarkdownLayout.one, .level, .dimension, .cell,
    ])
  func corpusThereAndBack(_ layout: MarkdownLayout) async throws {
    for folder in try SharedFolder.corpusFolders() {
      await expectSame(Reading(try SharedFolder.files(in: folder)), layout)
    }
  }

  private func expectSame(_ reading: Reading, _ layout: MarkdownLayout) async {
    var options = EmitOptions()
    options.layout = layout
    var pages: [(path: String, bytes: [UInt8])] = []
    emitMarkdown(reading.model, sources: reading.sources, options: options) {
      pages.append(($0.path, $0.bytes))
    }
    let back = await Reading(pages)
    #expect(back.json == reading.json)
    #expect(back.messages == [])
  }

  static func files(under folder: String, _ ending: String) throws -> [(path: String, bytes: [UInt8])] {
    let root = SharedFolder.project.appending(path: folder)
    let paths = FileManager.default.subpaths(atPath: root.path)?.sorted() ?? []
    return try paths.filter { $0.hasSuffix(".\(ending)") && !$0.hasPrefix("out/") }.map {
      ($0, Array(try Data(contentsOf: root.appending(path: $0))))
    }
  }
}
