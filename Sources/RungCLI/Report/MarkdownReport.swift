import SourceText

/// Findings as a comment on a pull request: a table a file.
struct MarkdownReport {
  let list: FindingList

  func render(_ write: (String) -> Void) {
    write("### rung: \(list.summary)\n")
    for failure in list.failures { write("\n**Could not be done:** \(MarkdownText.plain(failure))\n") }
    var file: FileID?
    for diagnostic in list.open {
      if diagnostic.span.file != file {
        file = diagnostic.span.file
        write(
          "\n#### \(MarkdownText.code(list.path(diagnostic.span)))\n\n| line | | rule | finding |\n|--:|---|---|---|\n"
        )
      }
      write(row(diagnostic))
    }
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    let position = list.position(diagnostic.span)
    let hint = diagnostic.hint.map { "<br>\(MarkdownText.plain($0))" } ?? ""
    return "| \(position.line):\(position.column) | \(diagnostic.severity.name) | \(diagnostic.rule) | "
      + "\(MarkdownText.plain(diagnostic.message))\(hint) |\n"
  }
}

enum MarkdownText {
  /// Text that Markdown leaves as it is, in one line.
  static func plain(_ text: String) -> String {
    var result = ""
    for character in VisibleText.oneLine(text) {
      if character.isASCII, !character.isLetter, !character.isNumber, character != " " { result += "\\" }
      result.append(character)
    }
    return result
  }

  static func code(_ text: String) -> String {
    "`` \(VisibleText.oneLine(text).split(separator: "`").joined(separator: "'")) ``"
  }
}
