import Foundation

/// What a document holds, counted by hand: `Quality/truth.json`.
struct LadderTruth: Decodable, Sendable {
  struct Level: Decodable, Sendable {
    var code: String?
    var title: String

    /// What it is called in `cells` and `tracks`.
    var key: String { code ?? title }
  }

  struct Track: Decodable, Sendable {
    var levels: [String]
  }

  struct Items: Decodable, Sendable {
    var expectations: Int
    var examples: Int?
  }

  struct Chain: Decodable, Sendable {
    var level: String
    var dimension: String
    var buildsOn: [String]
  }

  var name: String
  /// Whether the thresholds are asserted: the reader has learnt this shape.
  var holds = false
  var folder: String
  var files: [String]
  /// Pages that say what names in `files` mean, and hold no items themselves.
  var definitions: [String] = []
  /// None: these pages hold no ladder, or one out of reach.
  var levels: [Level] = []
  var tracks: [Track] = []
  /// A row of cells that holds for all levels and is none of them.
  var sharedRow: String?
  var dimensions: [String] = []
  var groups: [String: [String]] = [:]
  var cells: [String: [String: Items]] = [:]
  var chains: [Chain] = []
  /// Each level adds to the one before it in its track.
  var wholeDocumentChain = false
  var notes = 0
  var placeholders = 0
  /// Level → dimension → the named step of it that the items are labelled with.
  var byStep: [String: [String: String]]?

  static func all() throws -> [LadderTruth] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Quality/truth.json")
    return try JSONDecoder().decode([LadderTruth].self, from: try Data(contentsOf: url))
  }

  func read() async throws -> Reading {
    let folder = SharedFolder.corpus.appending(path: folder)
    return await Reading(
      try (files + definitions).sorted().map { path in
        (path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
      })
  }
}
