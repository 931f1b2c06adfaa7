import LadderModel
package import SourceText

/// What can be told of a document by itself.
package struct DocumentOutline: Sendable {
  /// It is a ladder, and read: that ladder's id may be another's as well. Or it is a table that is none.
  var read: DeclaredFile?
  /// It may belong together with others.
  var page: (page: Page, shape: PageShape)?
}

/// Looks at documents one by one, before they are understood together: best where each was just read, while its bytes are near.
///
/// What it gives of a document does not depend on those before it. Pages are let go as soon as they are read.
package struct DocumentOutliner {
  private let settings: DocumentSettings
  private var titles: TitleReader

  package init(_ settings: DocumentSettings) {
    self.settings = settings
    titles = TitleReader(settings.titles)
  }

  package mutating func outline(of source: Source, _ file: FileID) -> DocumentOutline {
    CSVReader.reads(source.path)
      ? DocumentOutline(read: CSVReader.file(source, file, settings.page(file)))
      : Self.outline(of: Self.shaped(source, file, settings, &titles))
  }

  /// A page that says itself what it is has no shape of its own.
  static func shaped(
    _ source: Source, _ file: FileID, _ settings: DocumentSettings, _ titles: inout TitleReader
  ) -> (page: Page, shape: PageShape) {
    let page = PageBuilder.page(source, file: file, settings.page(file))
    return (page, page.header == nil ? ShapeFinder.shape(of: page, &titles) : PageShape(page))
  }

  private static func outline(of shaped: (page: Page, shape: PageShape)) -> DocumentOutline {
    let (page, shape) = shaped
    // A table or a list of levels on a page that leads to others may be about theirs.
    guard page.header == nil, shape.isWhole, !IndexPage.isNamedSo(page) else {
      return DocumentOutline(page: shaped)
    }
    var read = PlanReader.files(of: InferredPlanner.plan(for: page, shape), [page])
    return read.isEmpty ? DocumentOutline(page: shaped) : DocumentOutline(read: read.removeLast())
  }
}
