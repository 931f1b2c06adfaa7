import SourceText

/// Places in one file, drawn with the lines that they stand in.
struct Snippet {
  struct Place {
    var range: ByteRange
    var label: String?
    var isPrimary: Bool
  }

  let source: Source
  let places: [Place]
  /// Digits of the widest line number in the whole report of a finding.
  let gutter: Int
  let severity: Severity
  let width: Int
  let paint: Painter

  /// The lines that a place covers, from 1.
  static func lines(of range: ByteRange, in source: Source) -> ClosedRange<Int> {
    let first = source.lines.line(at: range.start)
    let last = source.lines.line(at: range.isEmpty ? range.start : range.end - 1)
    return first...max(first, last)
  }

  /// The only place over several lines that is drawn as one: the primary, or else the first. Others show where they begin.
  private var block: Int? {
    let over = places.indices.filter { isOverLines(places[$0]) }
    return over.first { places[$0].isPrimary } ?? over.first
  }

  private func isOverLines(_ place: Place) -> Bool {
    let lines = Self.lines(of: place.range, in: source)
    return lines.count > 1
  }

  func render() -> [String] {
    let block = block
    var rows: [String] = [frame("")]
    var previous: Int?
    for line in shownLines(block) {
      if let previous, line > previous + 1 { rows.append(fold(block, after: previous)) }
      rows += render(line: line, block)
      previous = line
    }
    return rows
  }

  /// Three lines of a block at its start and one at its end; each other place's first line.
  private func shownLines(_ block: Int?) -> [Int] {
    var lines: Set<Int> = []
    for (index, place) in places.enumerated() {
      let covered = Self.lines(of: place.range, in: source)
      guard index == block else {
        lines.insert(covered.lowerBound)
        continue
      }
      let head = covered.count <= 5 ? covered.upperBound : covered.lowerBound + 2
      for line in covered.lowerBound...head { lines.insert(line) }
      lines.insert(covered.upperBound)
    }
    return lines.sorted()
  }

  private func render(line: Int, _ block: Int?) -> [String] {
    let own = places.indices.filter {
      $0 != block && Self.lines(of: places[$0].range, in: source).lowerBound == line
    }
    let covered = block.map { Self.lines(of: places[$0].range, in: source) }
    let text = SnippetLine.textRange(of: line, in: source)
    let focus = own.first { places[$0].isPrimary } ?? own.first
    let blockFocus = block.map { at in
      line == covered?.upperBound
        ? ByteRange(at: max(text.lowerBound, places[at].range.end - 1)) : ByteRange(at: text.lowerBound)
    }
    let drawn = SnippetLine(
      source, line: line,
      focus: focus.map { places[$0].range } ?? blockFocus ?? ByteRange(at: text.lowerBound), width: width)
    let bar = covered.map { $0.contains(line) ? (line == $0.lowerBound ? "/ " : "| ") : "  " } ?? ""
    var rows = [numbered(line, paint(bar, paintOfBlock(block)) + drawn.text)]
    let marks = own.map { at in
      MarkRows.Mark(
        columns: drawn.columns(of: clipped(places[at].range, to: text)), label: label(at), paint: paint(at),
        isPrimary: places[at].isPrimary)
    }
    let margin = covered.map { $0.contains(line) && line < $0.upperBound ? "| " : "  " } ?? ""
    rows += MarkRows.rows(for: marks, paint).map { frame(paint(margin, paintOfBlock(block)) + $0) }
    if let block, let covered, line == covered.upperBound { rows.append(foot(block, drawn)) }
    return rows
  }

  /// `|____^ label`
  private func foot(_ block: Int, _ drawn: SnippetLine) -> String {
    let last = max(places[block].range.start, places[block].range.end - 1)
    let text = SnippetLine.textRange(of: source.lines.line(at: last), in: source)
    let column = drawn.columns(of: ByteRange(at: min(last, max(text.lowerBound, text.upperBound - 1))))
      .lowerBound
    let sign = places[block].isPrimary ? "^" : "-"
    let line = "|" + String(repeating: "_", count: column + 1) + sign
    return frame(paint(line + (label(block).map { " \($0)" } ?? ""), paintOfBlock(block)))
  }

  private func clipped(_ range: ByteRange, to text: Range<Int>) -> ByteRange {
    let start = min(max(range.start, text.lowerBound), text.upperBound)
    return ByteRange(start, min(max(range.end, start), text.upperBound))
  }

  private func label(_ place: Int) -> String? { places[place].label.map { VisibleText.oneLine($0) } }

  private func paint(_ place: Int) -> Paint { places[place].isPrimary ? severity.paint : .frame }

  private func paintOfBlock(_ block: Int?) -> Paint { block.map { paint($0) } ?? .frame }

  private func numbered(_ line: Int, _ text: String) -> String {
    let number = String(line)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    return text.isEmpty
      ? paint("\(padding)\(number) |", .frame) : paint("\(padding)\(number) |", .frame) + " " + text
  }

  private func frame(_ text: String) -> String {
    let edge = paint(String(repeating: " ", count: gutter + 1) + "|", .frame)
    return text.isEmpty ? edge : edge + " " + text
  }

  private func fold(_ block: Int?, after line: Int) -> String {
    let isInside = block.map { Self.lines(of: places[$0].range, in: source).contains(line + 1) } ?? false
    let dots = paint(String(repeating: ".", count: 3), .frame)
    guard isInside else { return dots }
    return dots + String(repeating: " ", count: max(0, gutter)) + paint("|", paintOfBlock(block))
  }
}

extension Severity {
  var paint: Paint {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
