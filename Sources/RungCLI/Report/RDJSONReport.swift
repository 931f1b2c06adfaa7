import LadderEmit
import LadderLint
import SourceText

/// Reviewdog's diagnostic format. Columns count bytes of UTF-8, from 1.
///
/// - Source: reviewdog, `proto/rdf/reviewdog.proto`.
struct RDJSONReport {
  let list: FindingList
  let paths: RepositoryPaths

  func render(_ write: (String) -> Void) {
    var json = JSONWriter()
    json.beginObject()
    json.beginObject("source", .inline)
    json.string("name", "rung")
    json.endObject()
    json.beginArray("diagnostics")
    for diagnostic in list.open { add(diagnostic, to: &json) }
    json.endArray()
    json.endObject()
    json.newline()
    write(String(decoding: json.bytes, as: UTF8.self))
  }

  private func add(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.beginObject(nil, .inline)
    json.string("message", [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "\n"))
    addLocation(diagnostic.span, to: &json)
    json.string("severity", Self.level(diagnostic.severity))
    json.beginObject("code")
    json.string("value", diagnostic.rule)
    json.endObject()
    json.beginArray("suggestions")
    for fix in diagnostic.fixes where fix.safety != .shown {
      guard let edit = joined(fix.edits), edit.span.file == diagnostic.span.file else { continue }
      json.beginObject()
      addRange(edit.span, to: &json)
      json.string("text", edit.replacement)
      json.endObject()
    }
    json.endArray()
    json.beginArray("related_locations")
    for label in diagnostic.related {
      json.beginObject()
      json.string("message", label.message)
      addLocation(label.span, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// A suggestion is one change of one place: edits that belong together are one with what stands between them. Nil where they
  /// cannot be: in several files, too far apart, or with bytes between them that are no text.
  private func joined(_ edits: [Fix.Edit]) -> Fix.Edit? {
    let edits = edits.sorted { $0.span < $1.span }
    guard var joined = edits.first, let source = list.sources[joined.span.file] else { return nil }
    for edit in edits.dropFirst() {
      let (end, start) = (joined.span.range.end, edit.span.range.start)
      guard edit.span.file == joined.span.file, start >= end,
        edit.span.range.end - joined.span.range.start <= Self.longest,
        edit.span.range.end <= source.bytes.count,
        let between = String(validating: source.bytes[end..<start], as: UTF8.self)
      else { return nil }
      let range = ByteRange(joined.span.range.start, edit.span.range.end)
      joined = Fix.Edit(SourceSpan(edit.span.file, range), joined.replacement + between + edit.replacement)
    }
    return joined
  }

  /// In bytes: a longer stretch of a file is more than a reader wants to see as a suggestion.
  private static let longest = 4000

  private func addLocation(_ span: SourceSpan, to json: inout JSONWriter) {
    json.beginObject("location")
    json.string("path", paths(list.path(span)))
    addRange(span, to: &json)
    json.endObject()
  }

  private func addRange(_ span: SourceSpan, to json: inout JSONWriter) {
    json.beginObject("range")
    addPosition("start", span.range.start, span.file, to: &json)
    addPosition("end", span.range.end, span.file, to: &json)
    json.endObject()
  }

  private func addPosition(_ key: String, _ offset: Int, _ file: FileID, to json: inout JSONWriter) {
    json.beginObject(key)
    if let source = list.sources[file] {
      let line = source.lines.line(at: offset)
      let start = max(source.lines.start(ofLine: line), line == 1 ? source.textStart : 0)
      json.number("line", line)
      json.number("column", max(0, offset - start) + 1)
    }
    json.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
