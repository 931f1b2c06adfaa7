import LadderEmit

/// What `rung build` makes.
enum BuildFormat: String, CaseIterable {
  case html, markdown, json, schema

  static let layouts = MarkdownLayout.allCases.map(\.rawValue)

  /// All that is made where nobody chose.
  static let standard: [BuildFormat] = [.html, .markdown, .json]

  /// Html and markdown are folders of files; json is one file.
  var isFolder: Bool { self == .html || self == .markdown }
}
