/// Words about statements, for messages.
enum Words {
  /// `text` between curly quotation marks, cut where it is too long to be read.
  static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(40)
    let cut = shown.count < text.unicodeScalars.count
    return "“\(String(String.UnicodeScalarView(shown)))\(cut ? "…" : "")”"
  }

  /// “a”, “b” or “c”
  static func either(_ words: [String]) -> String {
    let shown = words.map { quoted($0) }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A kind of statement, as the subject of a sentence.
  static func name(_ kind: Node.Kind) -> String {
    switch kind {
    case .file: "the file"
    case .ladder: "the ladder"
    case .part: "“part of”"
    case .workspace: "the workspace"
    case .track: "a track"
    case .level: "a level"
    case .group: "a group"
    case .dimension: "a dimension"
    case .stage: "a stage"
    case .cell: "a cell"
    case .item: "an item"
    case .listItem: "a list"
    case .remark: "a note"
    case .paragraph: "a paragraph"
    case .levelTitle, .dimensionTitle: "“\(Keyword.spelling(of: kind)) … is …”"
    case .chain: "“in addition to”"
    case .unknown: "this line"
    default: "“\(Keyword.spelling(of: kind))”"
    }
  }

  /// How a statement is written.
  static func shape(_ kind: Node.Kind) -> String {
    switch kind {
    case .ladder: "ladder ID \"TITLE\""
    case .part: "part of LADDER"
    case .workspace: "workspace \"TITLE\""
    case .track, .level, .group, .dimension, .stage: "\(Keyword.spelling(of: kind)) ID \"TITLE\""
    case .cell: "at LEVEL DIMENSION"
    case .item: "- TEXT"
    case .remark: "> TEXT"
    case .none: "none because TEXT"
    case .meta: "meta KEY VALUE"
    case .omit: "omit level ID"
    case .retired: "retired level ID"
    case .allow, .note, .warn, .deny: "\(Keyword.spelling(of: kind)) RULE because TEXT"
    case .set: "set RULE.OPTION VALUE"
    case .sources, .exclude: "\(Keyword.spelling(of: kind)) FILES"
    case .levelTitle, .dimensionTitle: "\(Keyword.spelling(of: kind)) \"TITLE\" is ID"
    case .output: "output FORMAT PATH"
    case .language: "language TAG"
    case .chain: "in addition to LEVEL"
    default: "\(Keyword.spelling(of: kind)) TEXT"
    }
  }

  /// Where statements of a kind stand.
  static func home(_ kind: Node.Kind) -> String {
    switch kind {
    case .theme, .examples, .none: "after the `at LEVEL DIMENSION` that it speaks of"
    case .item: "after `at LEVEL DIMENSION`, after `stage`, or deeper than an `about`"
    case .remark: "after a `-` item, deeper than it"
    case .stage: "after the `dimension` that it is a step of"
    case .meta: "after `ladder`, `level`, `dimension` or `workspace`"
    case .chain, .reaches, .instead: "in a comment under the heading of a level or a cell"
    default: "at the top of a file"
    }
  }
}
