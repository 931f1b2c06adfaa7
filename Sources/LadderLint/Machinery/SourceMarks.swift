import SourceText

/// Places that are looked for inside of others.
struct SourceMarks: Sendable {
  private let spans: [SourceSpan]

  init(_ spans: [SourceSpan]) { self.spans = spans.sorted() }

  /// Whether one of the places begins inside of `span`.
  func isAny(in span: SourceSpan) -> Bool {
    let index = spans.sortedCount { ($0.file, $0.range.start) < (span.file, span.range.start) }
    guard index < spans.count, spans[index].file == span.file else { return false }
    return spans[index].range.start < span.range.end || spans[index].range.start == span.range.start
  }
}
