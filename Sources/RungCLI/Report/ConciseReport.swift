import SourceText

/// One line a finding: `path:line:column: level[rule] message`.
struct ConciseReport {
  let list: FindingList
  let paint: Painter

  func render(_ write: (String) -> Void) {
    for diagnostic in list.open {
      let position = list.position(diagnostic.span)
      let place = "\(VisibleText.oneLine(list.path(diagnostic.span))):\(position.line):\(position.column)"
      let level = paint("\(diagnostic.severity.name)[\(diagnostic.rule)]", diagnostic.severity.paint)
      write("\(place): \(level) \(VisibleText.oneLine(diagnostic.message))\n")
    }
  }
}
