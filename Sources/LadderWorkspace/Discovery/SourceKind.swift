/// What rung reads, by the end of a file's name.
package enum SourceKind: Sendable {
  case ladder
  case markdown
  /// A table, with commas, semicolons or tabs between its cells.
  case csv

  package init?(path: String) {
    switch PathText.fileExtension(of: path) {
    case "ladder": self = .ladder
    case "md", "markdown", "mdx": self = .markdown
    case "csv", "tsv": self = .csv
    default: return nil
    }
  }
}

/// A file that was found, by the path that people know it by.
package struct FoundFile: Sendable {
  package var path: String
  package var kind: SourceKind
  /// Whether somebody named the file, not only a folder that it is in.
  package var isNamed = true

  /// Where the listing of its folder told.
  var identity: FileIdentity?

  package init(path: String, kind: SourceKind, isNamed: Bool = true) {
    self.path = path
    self.kind = kind
    self.isNamed = isNamed
  }

  /// A table that a walk came by: it may be data of any kind, which is nobody's mistake.
  var mayBeData: Bool { kind == .csv && !isNamed }
}

/// What was found, and what went wrong on the way.
struct Found {
  var files: [FoundFile] = []
  var failures: [FileError] = []
  /// Whether something was there of which only the system knew what it is: a link, usually.
  var holdsLinks = false
}
