import SourceText

/// Checkstyle XML: findings by file.
///
/// - Source: the reports of Checkstyle 4.3 and later, which have no schema of their own.
struct CheckstyleReport {
  let list: FindingList

  func render(_ write: (String) -> Void) {
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
    var file: FileID?
    for diagnostic in list.open {
      if diagnostic.span.file != file {
        if file != nil { write("  </file>\n") }
        write("  <file name=\"\(XMLText.escaped(list.path(diagnostic.span)))\">\n")
        file = diagnostic.span.file
      }
      write(row(diagnostic))
    }
    if file != nil { write("  </file>\n") }
    write("</checkstyle>\n")
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    let position = list.position(diagnostic.span)
    let message = [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "\n")
    return
      "    <error line=\"\(position.line)\" column=\"\(position.column)\" severity=\"\(level(diagnostic.severity))\" "
      + "message=\"\(XMLText.escaped(message))\" source=\"rung.\(diagnostic.rule)\"/>\n"
  }

  private func level(_ severity: Severity) -> String { severity == .note ? "info" : severity.name }
}
