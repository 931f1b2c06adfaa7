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

  private static func file(_ name: String) throws -> (path: String, bytes: [UInt8]) {
    let path = "Fixtures/shapes/\(name)"
    return (path, Array(try Data(contentsOf: SharedFolder.project.appending(path: path))))
  }
}
