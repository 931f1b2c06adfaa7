import SourceText

/// JUnit XML: a failed test for each finding, and where there is none a test that passed, so that services don't take an
/// empty report for a run that went wrong.
///
/// - Source: the schema of the JUnit plugin of Jenkins, `junit-10.xsd`.
struct JUnitReport {
  let list: FindingList

  func render(_ write: (String) -> Void) {
    let open = list.open
    let errors = list.failures
    let count = max(1, open.count + errors.count)
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    write(
      "<testsuites name=\"rung\" tests=\"\(count)\" failures=\"\(open.count)\" errors=\"\(errors.count)\">\n")
    write(
      "  <testsuite name=\"rung\" tests=\"\(count)\" failures=\"\(open.count)\" errors=\"\(errors.count)\" skipped=\"0\">\n"
    )
    for diagnostic in open { write(test(diagnostic)) }
    for error in errors {
      let text = XMLText.escaped(error)
      write(
        "    <testcase name=\"\(text)\" classname=\"rung\"><error message=\"\(text)\">\(text)</error></testcase>\n"
      )
    }
    if open.isEmpty, errors.isEmpty { write("    <testcase name=\"rung check\" classname=\"rung\"/>\n") }
    write("  </testsuite>\n</testsuites>\n")
  }

  private func test(_ diagnostic: Diagnostic) -> String {
    let position = list.position(diagnostic.span)
    let path = list.path(diagnostic.span)
    let place = "\(path):\(position.line):\(position.column)"
    let text = ["\(place): \(diagnostic.message)", diagnostic.hint].compactMap(\.self).joined(separator: "\n")
    return """
          <testcase name="\(XMLText.escaped("\(diagnostic.rule) at \(place)"))" classname="\(XMLText.escaped(path))" file="\(XMLText.escaped(path))" line="\(position.line)">
            <failure type="\(diagnostic.severity.name)" message="\(XMLText.escaped(diagnostic.message))">\(XMLText.escaped(text))</failure>
          </testcase>

      """
  }
}
