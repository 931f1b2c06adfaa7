import LadderEmit
import LadderLint
import SourceText

/// Findings for programs: the shape of `FindingsSchema`, version 1. One finding a line; suppressed ones stay in, marked.
struct JSONReport {
  let list: FindingList
  private var json = JSONWriter()

  init(_ list: FindingList) { self.list = list }

  /// `write` gets the document in order, a finding at a time.
  mutating func render(_ write: (String) -> Void) {
    json.beginObject()
    json.number("schemaVersion", 1)
    json.beginArray("findings")
    for finding in list.findings {
      add(finding)
      write(taken())
    }
    json.endArray()
    if !list.failures.isEmpty { json.strings("failures", list.failures) }
    addSummary()
    json.endObject()
    json.newline()
    write(taken())
  }

  private mutating func taken() -> String {
    defer { json.removeWritten() }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private mutating func add(_ finding: Finding) {
    let diagnostic = finding.diagnostic
    json.beginObject(nil, .inline)
    json.string("rule", diagnostic.rule)
    json.string("level", diagnostic.severity.name)
    json.string("message", diagnostic.message)
    json.string("hint", ifAny: diagnostic.hint)
    add(diagnostic.span, withEnd: true)
    json.beginArray("related")
    for label in diagnostic.related {
      json.beginObject()
      json.string("message", label.message)
      add(label.span, withEnd: false)
      json.endObject()
    }
    json.endArray()
    json.beginArray("fixes")
    for fix in diagnostic.fixes { add(fix) }
    json.endArray()
    json.string("place", ifAny: diagnostic.place)
    json.bool("suppressed", finding.isSuppressed)
    json.endObject()
  }

  private mutating func add(_ fix: Fix) {
    json.beginObject()
    json.string("safety", fix.safety.rawValue)
    json.string("message", fix.message)
    json.beginArray("edits")
    for edit in fix.edits {
      json.beginObject()
      add(edit.span, withEnd: true)
      json.string("replacement", edit.replacement)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private mutating func add(_ span: SourceSpan, withEnd: Bool) {
    let start = list.position(span)
    json.string("file", list.path(span))
    json.number("line", start.line)
    json.number("column", start.column)
    guard withEnd else { return }
    let end = list.endPosition(span)
    json.number("endLine", end.line)
    json.number("endColumn", end.column)
  }

  private mutating func addSummary() {
    json.beginObject("summary", .inline)
    json.number("files", list.fileCount)
    json.number("errors", list.count(.error))
    json.number("warnings", list.count(.warning))
    json.number("notes", list.count(.note))
    json.number("suppressed", list.suppressedCount)
    json.endObject()
  }
}
