import SourceText

/// Places that are looked for inside of others.
struct SourceMarks: Sendable {
  private let spans: [SourceSpan]

  init(_ spans: [SourceSpan]) { self.spans = spans.sorted() }

  /// Whether one of the places begins inside of `span`.
  func isAny(in span: SourceSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = (spans[middle].file, spans[middle].range.start) < (span.file, span.range.start)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count, spans[low].file == span.file else { return false }
    return spans[low].range.start < span.range.end || spans[low].range.start == span.range.start
  }
}
