import LadderLint
import SourceText

/// Findings for programs: the shape of `FindingsSchema`, version 1. One finding a line; suppressed ones stay in, marked.
struct JSONReport {
  let list: FindingList
  private var json = JSONText()

  init(_ list: FindingList) { self.list = list }

  mutating func render(_ write: (String) -> Void) {
    json.begin("{")
    json.number("schemaVersion", 1)
    json.begin("[", key: "findings")
    for finding in list.findings {
      json.breakLine()
      add(finding)
      write(json.take())
    }
    if !list.findings.isEmpty { json.breakLine() }
    json.end("]")
    addSummary()
    json.end("}")
    json.breakLine()
    write(json.take())
  }

  private mutating func add(_ finding: Finding) {
    let diagnostic = finding.diagnostic
    json.begin("{")
    json.string("rule", diagnostic.rule)
    json.string("level", diagnostic.severity.name)
    json.string("message", diagnostic.message)
    json.string("hint", ifAny: diagnostic.hint)
    add(diagnostic.span, withEnd: true)
    json.begin("[", key: "related")
    for label in diagnostic.related {
      json.begin("{")
      json.string("message", label.message)
      add(label.span, withEnd: false)
      json.end("}")
    }
    json.end("]")
    json.begin("[", key: "fixes")
    for fix in diagnostic.fixes { add(fix) }
    json.end("]")
    json.string("place", ifAny: diagnostic.place)
    json.bool("suppressed", finding.suppressedBy != nil)
    json.end("}")
  }

  private mutating func add(_ fix: Fix) {
    json.begin("{")
    json.string("safety", fix.safety.rawValue)
    json.string("message", fix.message)
    json.begin("[", key: "edits")
    for edit in fix.edits {
      json.begin("{")
      add(edit.span, withEnd: true)
      json.string("replacement", edit.replacement)
      json.end("}")
    }
    json.end("]")
    json.end("}")
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
    json.begin("{", key: "summary")
    json.number("files", list.fileCount)
    json.number("errors", list.count(.error))
    json.number("warnings", list.count(.warning))
    json.number("notes", list.count(.note))
    json.number("suppressed", list.suppressedCount)
    json.end("}")
  }
}
