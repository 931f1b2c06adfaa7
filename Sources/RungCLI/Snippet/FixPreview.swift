import SourceText

/// What a fix would write, as lines before and after.
struct FixPreview {
  let sources: SourceMap
  let gutter: Int
  let width: Int
  let paint: Painter

  /// At most so many lines are shown of each side.
  private static let lineLimit = 6

  /// How many bytes before the first edit and after the last are looked at: more than any terminal is wide.
  private static let reach = 4096

  func render(_ fix: Fix) -> [String] {
    var rows = [
      paint(fix.safety == .shown ? "idea" : "fix", .help)
        + paint(": \(VisibleText.oneLine(fix.message))", .strong) + remark(fix.safety)
    ]
    for hunk in Self.hunks(of: fix, in: sources) { rows += render(hunk) }
    return rows
  }

  private func remark(_ safety: Fix.Safety) -> String {
    switch safety {
    case .safe: ""
    case .unsafe: paint(" (look at it first: it may change what is meant)", .dim)
    case .shown: ""
    }
  }

  /// Edits whose lines touch, in order.
  private struct Hunk {
    var source: Source
    var lines: ClosedRange<Int>
    var edits: [Fix.Edit]
  }

  private static func hunks(of fix: Fix, in sources: SourceMap) -> [Hunk] {
    var hunks: [Hunk] = []
    for edit in fix.edits.sorted(by: { $0.span < $1.span }) {
      guard let source = sources[edit.span.file] else { continue }
      let lines = Snippet.lines(of: edit.span.range, in: source)
      if let last = hunks.last, last.source === source, lines.lowerBound <= last.lines.upperBound + 1 {
        hunks[hunks.count - 1].lines = last.lines.lowerBound...max(last.lines.upperBound, lines.upperBound)
        hunks[hunks.count - 1].edits.append(edit)
      } else {
        hunks.append(Hunk(source: source, lines: lines, edits: [edit]))
      }
    }
    return hunks
  }

  private func render(_ hunk: Hunk) -> [String] {
    let (start, end) = Self.window(hunk)
    var after: [UInt8] = []
    var at = start
    for edit in hunk.edits where edit.span.range.start >= at {
      after += hunk.source.bytes[ByteRange(at, edit.span.range.start).clamped(to: hunk.source.bytes.count)]
      after += edit.replacement.utf8
      at = edit.span.range.end
    }
    after += hunk.source.bytes[ByteRange(at, end).clamped(to: hunk.source.bytes.count)]
    let before = hunk.source.bytes[ByteRange(start, end).clamped(to: hunk.source.bytes.count)]
    let focus = (hunk.edits.first?.span.range.start ?? start) - start
    return render(Array(before), "-", .removed, hunk.lines.lowerBound, focus)
      + render(after, "+", .added, hunk.lines.lowerBound, focus)
  }

  /// The hunk's lines, or of lines of megabytes what is near the edits.
  private static func window(_ hunk: Hunk) -> (Int, Int) {
    let bytes = hunk.source.bytes
    let first = min(hunk.edits.first?.span.range.start ?? 0, bytes.count)
    let last = min(hunk.edits.last?.span.range.end ?? 0, bytes.count)
    var start = max(hunk.source.lines.start(ofLine: hunk.lines.lowerBound), first - reach)
    var end = min(hunk.source.lines.range(ofLine: hunk.lines.upperBound).end, last + reach, bytes.count)
    while start < first, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > last, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return (start, end)
  }

  private func render(_ bytes: [UInt8], _ sign: String, _ kind: Paint, _ first: Int, _ focus: Int) -> [String]
  {
    guard !bytes.isEmpty else { return [] }
    let source = Source(path: "", bytes: bytes)
    let endsInNewline = bytes.last == 0x0A || bytes.last == 0x0D
    let count = source.lines.count - (endsInNewline ? 1 : 0)
    var rows = (1...max(1, min(count, Self.lineLimit))).map { line in
      let text = SnippetLine(source, line: line, focus: ByteRange(at: focus), width: width).text
      return edge(String(first + line - 1)) + paint(" \(sign)\(text.isEmpty ? "" : " ")\(text)", kind)
    }
    if count > Self.lineLimit {
      rows.append(edge("") + paint(" \(sign) … and \(counted(count - Self.lineLimit, "line")) more", kind))
    }
    return rows
  }

  private func edge(_ number: String) -> String {
    paint(String(repeating: " ", count: max(0, gutter - number.count)) + number, .frame)
  }
}

/// "1 file", "2 files".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
