/// How findings are reported.
enum ReportFormat: String, CaseIterable {
  case text, concise, json, github, gitlab, sarif, junit, rdjson, checkstyle, markdown, schema
}

/// From which level on findings make the exit code 1.
enum FailOn: String, CaseIterable {
  case error, warning, note, never
}
