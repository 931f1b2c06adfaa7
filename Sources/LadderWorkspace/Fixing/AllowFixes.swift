import LadderLint
import LadderReading
import LadderSyntax
import SourceText

/// Writes an `allow` for each finding, where it holds for that finding and little else, or else for its whole file.
struct AllowFixes {
  enum Scope: CaseIterable { case place, file }

  /// Why they are allowed, as `because` says it.
  let reason: String
  let sources: SourceMap
  let files: Set<FileID>

  /// One edit a place, whatever is to be allowed there; by file, from the last place to the first.
  func edits(for findings: [LadderLint.Finding], _ scope: Scope) -> (edits: [FileID: [Fix.Edit]], count: Int)
  {
    var edits: [FileID: [Fix.Edit]] = [:]
    var count = 0
    let open = findings.filter { !$0.isSuppressed && Self.mayBeAllowed($0.diagnostic.rule) }
    for (file, found) in Dictionary(grouping: open, by: \.diagnostic.span.file) where files.contains(file) {
      guard let source = sources[file] else { continue }
      let places = Places(source)
      var rules: [AllowPlace: Set<String>] = [:]
      for finding in found {
        guard let place = places.place(for: finding.diagnostic.span.range.start, scope) else { continue }
        rules[place, default: []].insert(finding.diagnostic.rule)
        count += 1
      }
      edits[file] = rules.sorted { $0.key.offset > $1.key.offset }.map { place, rules in
        let lines = rules.sorted().map { place.text("allow \($0) because \(reason)") }
        return Fix.Edit(SourceSpan(file, ByteRange(at: place.offset)), lines.joined())
      }
    }
    return (edits.filter { !$0.value.isEmpty }, count)
  }

  /// What is wrong with a statement is mended, and an `allow` that allows nothing is taken out.
  private static func mayBeAllowed(_ rule: String) -> Bool {
    !["syntax", "unused-allow", "unknown-rule", "stale-baseline"].contains(rule)
  }

  /// The places of one file.
  private enum Places {
    case ladder(SyntaxTree)
    case document(DocumentAllowPlaces)
    /// A table in a file of its own, in which nothing can be said.
    case none

    init(_ source: Source) {
      switch SourceKind(path: source.path) {
      case .ladder: self = .ladder(SyntaxTree(parsing: source.bytes))
      case .markdown: self = .document(DocumentAllowPlaces(source.bytes, path: source.path))
      case .csv, nil: self = .none
      }
    }

    func place(for offset: Int, _ scope: Scope) -> AllowPlace? {
      switch self {
      case .ladder(let tree): AllowPlace(in: tree, for: scope == .place ? offset : nil)
      case .document(let places): scope == .place ? places.place(for: offset) : places.first
      case .none: nil
      }
    }
  }
}
