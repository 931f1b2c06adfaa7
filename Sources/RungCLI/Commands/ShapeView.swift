import LadderReading
import LadderWorkspace
import SourceText

/// Draws what each heading of documents was taken for.
struct ShapeView {
  let loaded: LoadedWorkspace
  let paint: Painter
  let width: Int

  func render() -> String {
    guard !loaded.shapes.isEmpty else {
      return "no document was read: in the ladder language nothing is guessed\n"
    }
    return loaded.shapes.map(page).joined(separator: "\n")
  }

  private func page(_ report: ShapeReport) -> String {
    guard let source = loaded.sources[report.file] else { return "" }
    let path = VisibleText.oneLine(source.path)
    var text = paint(path, .strong) + "  " + VisibleText.oneLine(report.summary) + "\n"
    let rows = report.lines.map { line in
      Row(
        number: String(source.position(at: line.span.range.start).line), text: VisibleText.oneLine(line.text),
        taken: VisibleText.oneLine(line.taken), why: line.why)
    }
    let columns = Columns(rows, width: width)
    for row in rows { text += columns.lines(row).map { "  \($0)\n" }.joined() }
    return text
  }

  private struct Row {
    var number: String
    var text: String
    var taken: String
    var why: String
  }

  /// Line, heading, what it was taken for, and why: each as wide as it needs, up to its share.
  private struct Columns {
    private let number: Int
    private let text: Int
    private let taken: Int
    private let why: Int

    init(_ rows: [Row], width: Int) {
      number = rows.map { DisplayWidth.of($0.number) }.max() ?? 1
      text = min(rows.map { DisplayWidth.of($0.text) }.max() ?? 1, width * 3 / 8)
      taken = min(rows.map { DisplayWidth.of($0.taken) }.max() ?? 1, width / 4)
      why = max(16, width - number - text - taken - 8)
    }

    func lines(_ row: Row) -> [String] {
      let parts = [
        (WrappedText.lines(row.text, width: text), text), (WrappedText.lines(row.taken, width: taken), taken),
        (WrappedText.lines(row.why, width: why), why),
      ]
      let count = parts.map(\.0.count).max() ?? 0
      return (0..<count).map { index in
        let first =
          String(repeating: " ", count: number - (index == 0 ? row.number.count : 0))
          + (index == 0 ? row.number : "")
        let cells = parts.map { WrappedText.padded(index < $0.0.count ? $0.0[index] : "", to: $0.1) }
        var line = ([first] + cells).joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
      }
    }
  }
}
