import SourceText

/// Findings for people: the lines they are about, what to do, what a fix would write.
struct TextReport {
  let list: FindingList
  let paint: Painter
  /// Columns of the terminal; 100 where the report goes elsewhere, so that it is the same on every machine.
  let width: Int

  /// More findings than this of one file are counted and not shown.
  static let fileLimit = 100

  func render(_ write: (String) -> Void) {
    var shown: [FileID: Int] = [:]
    for diagnostic in list.open {
      let count = shown[diagnostic.span.file, default: 0]
      shown[diagnostic.span.file] = count + 1
      if count < Self.fileLimit { write(render(diagnostic).joined(separator: "\n") + "\n\n") }
    }
    for (file, count) in shown.sorted(by: { $0.key < $1.key }) where count > Self.fileLimit {
      let path = list.sources[file]?.path ?? ""
      write("… and \(counted(count - Self.fileLimit, "finding")) more in \(VisibleText.oneLine(path))\n\n")
    }
  }

  /// The rows of one finding.
  func render(_ diagnostic: Diagnostic) -> [String] {
    let groups = groups(of: diagnostic)
    let gutter = gutter(of: diagnostic, groups)
    let level = paint("\(diagnostic.severity.name)[\(diagnostic.rule)]", diagnostic.severity.paint)
    var rows = [level + paint(": \(VisibleText.oneLine(diagnostic.message))", .strong)]
    for (index, group) in groups.enumerated() {
      rows.append(header(group, isFirst: index == 0, gutter))
      rows += Snippet(
        source: group.source, places: group.places, gutter: gutter, severity: diagnostic.severity,
        width: max(20, width - gutter - 5), paint: paint
      ).render()
    }
    let margin = String(repeating: " ", count: gutter + 1)
    if let hint = diagnostic.hint {
      rows.append(margin + paint("help", .help) + ": " + VisibleText.oneLine(hint))
    }
    let preview = FixPreview(
      sources: list.sources, gutter: gutter, width: max(20, width - gutter - 5), paint: paint)
    for fix in diagnostic.fixes {
      let lines = preview.render(fix)
      rows.append(margin + (lines.first ?? ""))
      rows += lines.dropFirst()
    }
    rows.append(margin + paint("rung explain \(diagnostic.rule)", .dim))
    return rows
  }

  private struct Group {
    var file: FileID
    var source: Source
    var places: [Snippet.Place]
  }

  /// The places of a finding by file: that of the primary first, then in the order in which they are named.
  private func groups(of diagnostic: Diagnostic) -> [Group] {
    var groups: [Group] = []
    func add(_ span: SourceSpan, _ label: String?, isPrimary: Bool) {
      guard let source = list.sources[span.file] else { return }
      let place = Snippet.Place(range: span.range, label: label, isPrimary: isPrimary)
      if let index = groups.firstIndex(where: { $0.file == span.file }) {
        groups[index].places.append(place)
      } else {
        groups.append(Group(file: span.file, source: source, places: [place]))
      }
    }
    add(diagnostic.span, diagnostic.label, isPrimary: true)
    for label in diagnostic.related { add(label.span, label.message, isPrimary: false) }
    return groups
  }

  private func header(_ group: Group, isFirst: Bool, _ gutter: Int) -> String {
    let position = group.source.position(at: group.places.first?.range.start ?? 0)
    let arrow = paint(String(repeating: " ", count: gutter) + (isFirst ? "-->" : ":::"), .frame)
    return "\(arrow) \(VisibleText.oneLine(group.source.path)):\(position.line):\(position.column)"
  }

  private func gutter(of diagnostic: Diagnostic, _ groups: [Group]) -> Int {
    var last = 1
    for group in groups {
      for place in group.places {
        last = max(last, Snippet.lines(of: place.range, in: group.source).upperBound)
      }
    }
    for edit in diagnostic.fixes.flatMap(\.edits) {
      guard let source = list.sources[edit.span.file] else { continue }
      last = max(last, Snippet.lines(of: edit.span.range, in: source).upperBound)
    }
    return String(last).count
  }
}
