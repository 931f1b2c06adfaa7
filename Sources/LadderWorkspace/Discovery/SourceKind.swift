/// What rung reads, by the end of a file's name.
package enum SourceKind: Sendable {
  case ladder
  case markdown

  package init?(path: String) {
    switch PathText.fileExtension(of: path) {
    case "ladder": self = .ladder
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}

/// A file that was found, by the path that people know it by.
package struct FoundFile: Sendable {
  package var path: String
  package var kind: SourceKind
}

/// What was found, and what went wrong on the way.
struct Found {
  var files: [FoundFile] = []
  var failures: [FileError] = []
}
