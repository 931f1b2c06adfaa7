import LadderWorkspace
import SourceText

/// Workflow commands, which GitHub shows beside the lines of a pull request.
///
/// GitHub shows ten errors and ten warnings of a step, so errors come first, the last of a kind says how many more
/// there are, and those are written to the step's summary.
///
/// - Source: "Workflow commands for GitHub Actions"; `toolkit/packages/core/src/command.ts` for the escapes.
struct GitHubReport {
  let list: FindingList
  let paths: RepositoryPaths

  /// How many annotations of one kind GitHub shows of a step.
  static let limit = 10

  /// What the step's summary may hold.
  static let summaryLimit = 1 << 20

  func render(_ write: (String) -> Void) {
    for severity in Severity.allCases {
      let all = list.open.filter { $0.severity == severity }
      for (index, diagnostic) in all.prefix(Self.limit).enumerated() {
        let left = index == Self.limit - 1 ? all.count - Self.limit : 0
        write(command(diagnostic, andMore: left))
      }
    }
  }

  private func command(_ diagnostic: Diagnostic, andMore left: Int) -> String {
    let start = list.position(diagnostic.span)
    let end = list.endPosition(diagnostic.span)
    var properties = [("file", paths(list.path(diagnostic.span))), ("line", String(start.line))]
    properties.append(("endLine", String(end.line)))
    // The runner refuses columns of something over several lines.
    if start.line == end.line {
      properties.append(("col", String(start.column)))
      properties.append(("endColumn", String(end.column)))
    }
    properties.append(("title", diagnostic.rule))
    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "\n\(hint)" }
    if left > 0 { message += "\n(and \(counted(left, "more \(diagnostic.severity.name)")): see the summary)" }
    let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(Self.kind(diagnostic.severity)) \(list)::\(Self.escaped(message, isProperty: false))\n"
  }

  private static func kind(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// `%` first, or it would be escaped twice. What steers a terminal, or turns text round, is drawn: logs are read in one.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      case "\u{7}", "\u{8}", "\u{1B}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += VisibleText.oneLine(String(scalar))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The findings that got no annotation, as Markdown of at most `room` bytes; nil where all got one.
  func summary(room: Int) -> String? {
    let left = Severity.allCases.flatMap { severity in
      list.open.filter { $0.severity == severity }.dropFirst(Self.limit)
    }
    guard !left.isEmpty else { return nil }
    var text = "### rung: \(list.summary)\n\nNot shown beside the lines:\n\n"
    let reserve = 64
    for (index, diagnostic) in left.enumerated() {
      let position = list.position(diagnostic.span)
      let place = "\(paths(list.path(diagnostic.span))):\(position.line):\(position.column)"
      let row =
        "- \(diagnostic.severity.name) \(MarkdownText.code(place)) \(MarkdownText.plain(diagnostic.message)) (\(diagnostic.rule))\n"
      if text.utf8.count + row.utf8.count + reserve > room {
        return text + "- … and \(left.count - index) more\n"
      }
      text += row
    }
    return text
  }
}
