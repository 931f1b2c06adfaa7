import LadderEmit
import LadderLint
import SourceText

/// SARIF 2.1.0, as GitHub's code scanning takes it.
///
/// - Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; GitHub's documentation, "SARIF
///   support for code scanning".
struct SARIFReport {
  let list: FindingList
  let paths: RepositoryPaths
  /// Whether all that was asked for could be read.
  let isComplete: Bool

  /// GitHub takes 5,000 results of a run: the most serious ones are kept.
  static let limit = 5000

  func render(_ write: (String) -> Void) {
    var json = JSONWriter()
    let hashes = HashedSources(list.sources)
    json.beginObject()
    json.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.string("version", "2.1.0")
    json.beginArray("runs")
    json.beginObject()
    addTool(to: &json)
    addInvocation(to: &json)
    json.beginObject("automationDetails", .inline)
    json.string("id", "rung/check/")
    json.endObject()
    json.string("columnKind", "unicodeCodePoints")
    json.beginArray("results")
    for finding in kept {
      add(finding, hashes, to: &json)
      write(String(decoding: json.bytes, as: UTF8.self))
      json.removeWritten()
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    write(String(decoding: json.bytes, as: UTF8.self))
  }

  /// In their order; where there are too many, without the least serious.
  private var kept: [Finding] {
    guard list.findings.count > Self.limit else { return list.findings }
    let order = list.findings.indices.sorted {
      (list.findings[$0].diagnostic.severity, $0) < (list.findings[$1].diagnostic.severity, $1)
    }
    return order.prefix(Self.limit).sorted().map { list.findings[$0] }
  }

  // MARK: The run

  private func addTool(to json: inout JSONWriter) {
    json.beginObject("tool")
    json.beginObject("driver")
    json.string("name", "rung")
    json.string("semanticVersion", HelpText.version)
    json.beginArray("rules")
    for info in RuleRegistry.infos { add(info, to: &json) }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private func add(_ info: RuleInfo, to json: inout JSONWriter) {
    json.beginObject()
    json.string("id", info.name)
    addText("shortDescription", info.summary, to: &json)
    addText("fullDescription", "\(info.summary). \(info.why)", to: &json)
    addText("help", "\(info.why)\n\nrung explain \(info.name)", to: &json)
    json.beginObject("defaultConfiguration", .inline)
    switch info.level {
    case .on(let severity): json.string("level", severity.name)
    case .off: json.bool("enabled", false)
    }
    json.endObject()
    json.beginObject("properties", .inline)
    json.strings("tags", [info.family.rawValue])
    json.endObject()
    json.endObject()
  }

  private func addInvocation(to json: inout JSONWriter) {
    json.beginArray("invocations")
    json.beginObject()
    json.bool("executionSuccessful", isComplete)
    var notices = list.failures.map { (level: "error", text: $0) }
    let left = list.findings.count - Self.limit
    if left > 0 {
      notices.append(("warning", "\(counted(left, "finding")) more, the least serious ones, are left out"))
    }
    if !notices.isEmpty {
      json.beginArray("toolExecutionNotifications")
      for notice in notices {
        json.beginObject(nil, .inline)
        json.string("level", notice.level)
        addText("message", notice.text, to: &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    json.endArray()
  }

  // MARK: A result

  private func add(_ finding: Finding, _ hashes: HashedSources, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    json.beginObject(nil, .inline)
    json.string("ruleId", diagnostic.rule)
    if let index = Self.ruleNumbers[diagnostic.rule] { json.number("ruleIndex", index) }
    json.string("level", diagnostic.severity.name)
    addText(
      "message", [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "\n"), to: &json)
    json.beginArray("locations")
    json.beginObject()
    addPlace(diagnostic.span, to: &json)
    addLogical(diagnostic.place, to: &json)
    json.endObject()
    json.endArray()
    addRelated(diagnostic, to: &json)
    if let hash = hashes.hash(diagnostic.span.file, list.position(diagnostic.span).line) {
      json.beginObject("partialFingerprints")
      json.string("primaryLocationLineHash", hash)
      json.endObject()
    }
    let fixes = diagnostic.fixes.filter { !$0.edits.isEmpty && $0.safety != .shown }
    if !fixes.isEmpty {
      json.beginArray("fixes")
      for fix in fixes { add(fix, to: &json) }
      json.endArray()
    }
    if finding.isSuppressed {
      json.beginArray("suppressions")
      json.beginObject()
      json.string("kind", finding.suppressedBy == nil ? "external" : "inSource")
      json.endObject()
      json.endArray()
    }
    json.endObject()
  }

  private static let ruleNumbers = Dictionary(
    RuleRegistry.infos.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  private func addLogical(_ place: String?, to json: inout JSONWriter) {
    guard let place, !place.isEmpty else { return }
    json.beginArray("logicalLocations")
    json.beginObject()
    json.string("fullyQualifiedName", place)
    json.endObject()
    json.endArray()
  }

  private func addRelated(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    guard !diagnostic.related.isEmpty else { return }
    json.beginArray("relatedLocations")
    for (index, label) in diagnostic.related.enumerated() {
      json.beginObject()
      json.number("id", index)
      if !label.message.isEmpty { addText("message", label.message, to: &json) }
      addPlace(label.span, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private func add(_ fix: Fix, to json: inout JSONWriter) {
    json.beginObject()
    addText("description", fix.message, to: &json)
    json.beginArray("artifactChanges")
    for edits in Dictionary(grouping: fix.edits, by: \.span.file).sorted(by: { $0.key < $1.key }).map(\.value)
    {
      json.beginObject()
      addFile(edits[0].span, to: &json)
      json.beginArray("replacements")
      for edit in edits {
        json.beginObject()
        addRegion("deletedRegion", edit.span, to: &json)
        if !edit.replacement.isEmpty { addText("insertedContent", edit.replacement, to: &json) }
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  // MARK: Places

  private func addPlace(_ span: SourceSpan, to json: inout JSONWriter) {
    json.beginObject("physicalLocation")
    addFile(span, to: &json)
    addRegion("region", span, to: &json)
    json.endObject()
  }

  private func addFile(_ span: SourceSpan, to json: inout JSONWriter) {
    json.beginObject("artifactLocation")
    json.string("uri", paths.uri(list.path(span)))
    json.endObject()
  }

  private func addRegion(_ key: String, _ span: SourceSpan, to json: inout JSONWriter) {
    let start = list.position(span)
    let end = list.endPosition(span)
    json.beginObject(key)
    json.number("startLine", start.line)
    json.number("startColumn", start.column)
    json.number("endLine", end.line)
    json.number("endColumn", end.column)
    json.endObject()
  }

  private func addText(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.beginObject(key, .inline)
    json.string("text", text)
    json.endObject()
  }
}

/// The hashes of the lines of each file that has a finding, made once. Belongs to one report; not for sharing.
private final class HashedSources {
  private let sources: SourceMap
  private var known: [FileID: LineHashes] = [:]

  init(_ sources: SourceMap) { self.sources = sources }

  func hash(_ file: FileID, _ line: Int) -> String? {
    if known[file] == nil { known[file] = sources[file].map { LineHashes($0) } }
    return known[file]?[line]
  }
}
