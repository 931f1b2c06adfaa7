import Foundation
import LadderModel
import SourceText
import Testing

/// Real documents: what is in them was counted by hand.
@Suite(.enabled(if: SharedFolder.exists, "there is no folder ../shared"))
struct CorpusTests {
  /// Cell by cell: level, dimension, expectations, examples, todos.
  @Test func fourPagesAreOneLadder() async throws {
    let pages = try SharedFolder.files(in: SharedFolder.corpus.appending(path: "seeds")).filter {
      !$0.path.hasPrefix("004")
    }
    let reading = await Reading(pages)
    let ladder = try #require(reading.model.ladders.first)
    #expect(reading.model.ladders.count == 1)
    #expect(
      counts(of: ladder) == [
        "L3 technical-excellence 6 9 1", "L4 technical-excellence 6 13 2", "L4 holistic-ownership 7 24 0",
        "L5 technical-excellence 5 6 1",
      ])
    #expect(ladder.cells.map { $0.chain.references.map(\.text) } == [["L2"], ["L3"], ["L3"], ["L4"]])
    #expect(ladder.cells.allSatisfy { $0.body.theme != nil && $0.body.examplesLead != nil })
    #expect(reading.observations.isEmpty)
  }

  @Test func onePageIsALadder() async throws {
    let page = try SharedFolder.files(in: SharedFolder.corpus.appending(path: "seeds")).filter {
      $0.path.hasPrefix("004")
    }
    let reading = await Reading(page)
    let ladder = try #require(reading.model.ladders.first)
    #expect(ladder.levels.map(\.id.text) == ["L1", "L2", "L3", "L4", "L5", "L6"])
    #expect(
      ladder.dimensions.map(\.id.text) == ["mastery", "impact", "influence", "communication", "leadership"])
    #expect(ladder.cells.map(\.body.expectations.count).reduce(0, +) == 115)
    #expect(ladder.cells.flatMap(\.body.expectations).map(\.notes.count).reduce(0, +) == 3)
    #expect(reading.observations.count == 1)
    guard case .driftedDimension(_, let dimension)? = reading.observations.first else {
      return _ = Issue.record("no drifted heading")
    }
    #expect(dimension.text == "Communication")
  }

  @Test func bothTogether() async throws {
    let reading = await Reading(try SharedFolder.files(in: SharedFolder.corpus.appending(path: "seeds")))
    #expect(reading.model.ladders.map(\.levels.count) == [3, 6])
  }

  private func counts(of ladder: Ladder) -> [String] {
    ladder.cells.map { cell in
      let body = cell.body
      return "\(ladder.levels[cell.level].id.text) \(ladder.dimensions[cell.dimension].id.text)"
        + " \(body.expectations.count) \(body.examples.count) \(body.todos.count)"
    }
  }

  /// Whatever is left of a document, it is read to the end.
  @Test func cutAnywhere() async throws {
    for folder in try SharedFolder.corpusFolders() {
      for file in try SharedFolder.files(in: folder) {
        for end in stride(from: 0, to: file.bytes.count, by: 97) {
          let reading = await Reading([(file.path, Array(file.bytes[..<end]))])
          for ladder in reading.model.ladders { #expect(!ladder.levels.isEmpty) }
        }
      }
    }
  }

  /// The places of all prose hold it: its first and its last word.
  @Test func placesHoldTheWords() async throws {
    for folder in try SharedFolder.corpusFolders() {
      let reading = await Reading(try SharedFolder.files(in: folder))
      for item in reading.model.ladders.flatMap(\.cells).flatMap(\.body.expectations) {
        let words = item.prose.text.split(whereSeparator: \.isWhitespace)
        let source = reading.text(item.prose.span)
        // What an HTML table marks up, its prose marks up in another way.
        guard item.prose.pieces.isEmpty || !item.prose.text.utf8.contains(UInt8(ascii: "*")) else { continue }
        #expect(source.hasPrefix(words.first ?? "") || item.prose.text.hasPrefix("\\"))
        #expect(source.hasSuffix(words.last ?? ""))
      }
    }
  }
}
