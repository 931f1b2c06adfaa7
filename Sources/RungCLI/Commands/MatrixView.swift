import LadderModel
import SourceText

/// A ladder as a table in the terminal: levels as columns where they fit, as rows where they don't, and in several
/// tables where neither does.
struct MatrixView {
  let ladder: Ladder
  let paint: Painter
  let width: Int

  private static let smallestColumn = 14
  private static let largestColumn = 40
  private static let gap = 2

  func render() -> String {
    guard !ladder.levels.isEmpty, !ladder.dimensions.isEmpty else { return "nothing to draw yet\n" }
    let levels = ladder.levels.map { "\($0.id.text) \($0.title.text)" }
    let dimensions = ladder.dimensions.map(\.title.text)
    let levelsAreColumns = fits(columns: levels, rows: dimensions) || levels.count <= dimensions.count
    let columns = levelsAreColumns ? levels : dimensions
    let rows = levelsAreColumns ? dimensions : levels
    let label = labelWidth(rows)
    let room = max(1, (width - label) / (Self.smallestColumn + Self.gap))
    let parts = (columns.count + room - 1) / room
    let size = (columns.count + parts - 1) / parts
    return stride(from: 0, to: columns.count, by: size).map { start in
      table(columns, start..<min(start + size, columns.count), rows, label, levelsAreColumns)
    }.joined(separator: "\n")
  }

  private func fits(columns: [String], rows: [String]) -> Bool {
    labelWidth(rows) + columns.count * (Self.smallestColumn + Self.gap) <= width
  }

  private func labelWidth(_ rows: [String]) -> Int {
    min(rows.map { DisplayWidth.of(VisibleText.oneLine($0)) }.max() ?? 0, max(8, width / 5))
  }

  private func table(
    _ columns: [String], _ shown: Range<Int>, _ rows: [String], _ label: Int, _ levelsAreColumns: Bool
  ) -> String {
    let column = min(Self.largestColumn, max(4, (width - label) / shown.count - Self.gap))
    var text = row([], shown.map { heading(columns[$0], column) }, label, column)
    let line = String(repeating: "─", count: min(width, label + shown.count * (column + Self.gap)))
    for (index, name) in rows.enumerated() {
      text += paint(line, .dim) + "\n"
      let cells = shown.map { at in
        let content = MatrixCell.content(
          ladder, level: levelsAreColumns ? at : index, dimension: levelsAreColumns ? index : at)
        return lines(content, column)
      }
      text += row(heading(name, label).map(\.text), cells, label, column)
    }
    return text
  }

  private struct Line {
    var text: String
    var paint: Paint?
  }

  private func heading(_ text: String, _ width: Int) -> [Line] {
    WrappedText.lines(text, width: width, limit: 3).map { Line(text: $0, paint: .strong) }
  }

  private func lines(_ content: MatrixCell.Content, _ width: Int) -> [Line] {
    let words = WrappedText.lines(content.text, width: width, limit: 2).map { Line(text: $0) }
    return words + [
      Line(text: WrappedText.prefix(content.counts, width: width), paint: content.paint ?? .dim)
    ]
  }

  private func row(_ label: [String], _ cells: [[Line]], _ labelWidth: Int, _ columnWidth: Int) -> String {
    let height = max(label.count, cells.map(\.count).max() ?? 0)
    var text = ""
    for index in 0..<height {
      var line = index < label.count ? paint(label[index], .strong) : ""
      var used = index < label.count ? DisplayWidth.of(label[index]) : 0
      for (at, cell) in cells.enumerated() where index < cell.count {
        let start = labelWidth + Self.gap + at * (columnWidth + Self.gap)
        line += String(repeating: " ", count: max(0, start - used))
        line += cell[index].paint.map { paint(cell[index].text, $0) } ?? cell[index].text
        used = start + DisplayWidth.of(cell[index].text)
      }
      text += line + "\n"
    }
    return text
  }
}
