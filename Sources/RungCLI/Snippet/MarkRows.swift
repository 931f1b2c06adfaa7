/// The rows under a line that underline places and say what they are.
struct MarkRows {
  struct Mark {
    /// From 0, in columns of the line as it is drawn.
    var columns: Range<Int>
    var label: String?
    var paint: Paint
    var isPrimary: Bool
  }

  /// Primary places come first; places that overlap one that is drawn already get rows of their own.
  static func rows(for marks: [Mark], _ paint: Painter) -> [String] {
    var open = marks.sorted {
      ($0.isPrimary ? 0 : 1, $0.columns.lowerBound) < ($1.isPrimary ? 0 : 1, $1.columns.lowerBound)
    }
    var rows: [String] = []
    while !open.isEmpty {
      var taken: [Mark] = []
      var left: [Mark] = []
      for mark in open {
        if taken.contains(where: { $0.columns.overlaps(mark.columns) }) {
          left.append(mark)
        } else {
          taken.append(mark)
        }
      }
      rows += group(taken.sorted { $0.columns.lowerBound < $1.columns.lowerBound }, paint)
      open = left
    }
    return rows
  }

  /// One row of underlines with the last label beside it, and the other labels below, hanging from the left end of theirs.
  private static func group(_ marks: [Mark], _ paint: Painter) -> [String] {
    var row = Row()
    for mark in marks {
      let sign = mark.isPrimary ? "^" : "-"
      row.add(
        String(repeating: sign, count: mark.columns.count), at: mark.columns.lowerBound, mark.paint, paint)
    }
    if let last = marks.last, let label = last.label {
      row.add(label, at: last.columns.upperBound + 1, last.paint, paint)
    }
    var rows = [row.text]
    var hanging = marks.dropLast().filter { $0.label != nil }
    if !hanging.isEmpty { rows.append(stems(hanging, paint).text) }
    while let mark = hanging.popLast(), let label = mark.label {
      var row = stems(hanging, paint)
      row.add(label, at: mark.columns.lowerBound, mark.paint, paint)
      rows.append(row.text)
    }
    return rows
  }

  private static func stems(_ marks: [Mark], _ paint: Painter) -> Row {
    var row = Row()
    for mark in marks { row.add("|", at: mark.columns.lowerBound, mark.paint, paint) }
    return row
  }

  private struct Row {
    var text = ""
    private var width = 0

    mutating func add(_ piece: String, at column: Int, _ kind: Paint, _ paint: Painter) {
      text += String(repeating: " ", count: max(0, column - width)) + paint(piece, kind)
      width = max(width, column) + DisplayWidth.of(piece)
    }
  }
}
