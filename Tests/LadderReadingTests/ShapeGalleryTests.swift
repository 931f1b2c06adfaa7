import Foundation
import LadderModel
import Testing

/// The small gallery in `Fixtures/shapes`: the same ladder in the shapes that people write ladders in.
@Suite struct ShapeGalleryTests {
  @Test func tableHTML() async throws {
    let reading = await Reading([try Self.file("table-html.md")])
    #expect(
      reading.dump.hasPrefix(
        """
        ladder gardeners "Gardeners"
        level G1 "Gardener"
        level G2 "Senior gardener"
        level G3 "Head gardener"
        dimension planting "Planting"
        dimension advice "Advice"
        """))
    #expect(
      reading.cells == [
        "G1 planting\n  - Sows beans &amp; peas.\n  - Waters **every** bed.\n  - Keeps tools clean.",
        "G2 planting\n  - Plans a bed for a whole year.\n  - Chooses tools.",
        "G3 planting\n  - Plans a bed for a whole year.\n  - Buys tools.", "G1 advice\n  none –",
        "G2 advice\n  - Answers visitors.\n  - Writes to the [almanac](almanac.md).",
        "G3 advice\n  - Gives talks.\n  - Teaches new gardeners.",
      ])
    #expect(reading.observations.isEmpty)
  }

  @Test func tableColumnsLevels() async throws {
    let reading = await Reading([try Self.file("table-columns-levels.csv")])
    #expect(
      reading.dump.hasPrefix(
        """
        ladder table-columns-levels "Table columns levels"
        level G1 "Gardener"
        level G2 "Senior gardener"
        level G3 "Head gardener"
        group garden "Garden"
        group people "People"
        dimension planting "Planting" in garden
        dimension tools "Tools" in garden
        dimension advice "Advice" in people
        """))
    #expect(
      reading.cells == [
        "G1 planting\n  - Sows beans & peas.\n  - Waters **every** bed.",
        "G2 planting\n  - Plans a bed for a whole year.",
        "G3 planting\n  - Plans the garden, and its \"wild\" corner.", "G1 tools\n  - Keeps tools clean.",
        "G2 tools\n  - Chooses tools.", "G3 tools\n  - Buys tools.", "G1 advice\n  none N/A",
        "G2 advice\n  - Answers visitors.", "G3 advice\n  - Gives talks.\n  - Teaches new gardeners.",
      ])
    #expect(reading.observations.isEmpty)
  }

  @Test func tableRowsLevels() async throws {
    let reading = await Reading([try Self.file("table-rows-levels.csv")])
    #expect(
      reading.model.ladders.first?.levels.map(\.title.text) == [
        "Gardener", "Senior gardener", "Head gardener",
      ])
    #expect(
      reading.cells == [
        "G1 planting\n  - Sows beans & peas.\n  - Waters **every** bed.", "G1 advice\n  none –",
        "G2 planting\n  - Plans a bed for a whole year.", "G2 advice\n  - Answers visitors.",
        "G3 planting\n  - Plans the garden.", "G3 advice\n  - Gives talks.",
      ])
    #expect(reading.observations.isEmpty)
  }

  @Test func tableTabs() async throws {
    let reading = await Reading([try Self.file("table-tabs.tsv")])
    #expect(
      reading.cells == [
        "G1 planting\n  - Sows beans, and peas.", "G2 planting\n  - Plans a bed; for a year.",
        "G3 planting\n  - Plans the garden.", "G1 advice\n  none they learn.",
        "G2 advice\n  - Answers visitors.", "G3 advice\n  - Gives talks.",
      ])
    #expect(reading.observations.isEmpty)
  }

  private static func file(_ name: String) throws -> (path: String, bytes: [UInt8]) {
    let path = "Fixtures/shapes/\(name)"
    return (path, Array(try Data(contentsOf: SharedFolder.project.appending(path: path))))
  }
}
