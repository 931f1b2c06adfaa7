import LadderModel

/// The pages of a ladder beside `index.md`, with names that cannot clash.
struct MarkdownPages {
  enum Content {
    case level(Int)
    case dimension(Int)
    /// An index in the ladder's `cells`.
    case cell(Int)
  }

  struct Page {
    /// Without folder and extension.
    var name: String
    var content: Content
  }

  let pages: [Page]

  init(_ ladder: Ladder, _ layout: MarkdownLayout) {
    var contents: [Content] = []
    var ids: [String] = []
    switch layout {
    case .one, .matrix: break
    case .level:
      contents = ladder.levels.indices.map { .level($0) }
      ids = ladder.levels.map(\.id.text)
    case .dimension:
      contents = ladder.dimensions.indices.map { .dimension($0) }
      ids = ladder.dimensions.map(\.id.text)
    case .cell:
      contents = ladder.cells.indices.map { .cell($0) }
      ids = ladder.cells.map {
        "\(ladder.dimensions[$0.dimension].id.text)-\(ladder.levels[$0.level].id.text)"
      }
    }
    pages = zip(FileNames.names(for: ids, reserved: ["index"]), contents).map { Page(name: $0, content: $1) }
  }
}
