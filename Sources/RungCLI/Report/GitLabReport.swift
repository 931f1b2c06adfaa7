import LadderEmit
import LadderLint
import SourceText

/// The list that GitLab shows as code quality of a merge request.
///
/// - Source: GitLab's documentation, "Code Quality", "Code Quality report format".
struct GitLabReport {
  let list: FindingList
  let paths: RepositoryPaths

  func render(_ write: (String) -> Void) {
    var json = JSONWriter()
    json.beginArray()
    let fingerprints = Fingerprints(list, .withoutPaths).all
    for (finding, fingerprint) in zip(list.findings, fingerprints) where !finding.isSuppressed {
      add(finding.diagnostic, fingerprint, to: &json)
    }
    json.endArray()
    json.newline()
    write(String(decoding: json.bytes, as: UTF8.self))
  }

  private func add(_ diagnostic: Diagnostic, _ fingerprint: String, to json: inout JSONWriter) {
    json.beginObject()
    json.string("description", diagnostic.message)
    json.string("check_name", diagnostic.rule)
    json.string("fingerprint", fingerprint)
    json.string("severity", Self.level(diagnostic.severity))
    json.beginObject("location")
    json.string("path", paths(list.path(diagnostic.span)))
    json.beginObject("lines")
    json.number("begin", list.position(diagnostic.span).line)
    json.number("end", list.endPosition(diagnostic.span).line)
    json.endObject()
    json.endObject()
    json.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
