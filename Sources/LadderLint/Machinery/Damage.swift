import LadderModel
import SourceText

/// The errors of the writing, by file and place.
struct DiagnosticIndex: Sendable {
  private var offsets: [FileID: [Int]] = [:]

  init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      offsets[diagnostic.span.file, default: []].append(diagnostic.span.range.start)
    }
    for file in offsets.keys { offsets[file]?.sort() }
  }

  func errors(in file: FileID) -> [Int] { offsets[file] ?? [] }
}

/// What could not be read in a ladder. A statement that is lost makes holes elsewhere, and those are not news.
struct Damage: Sendable {
  /// The first words of the lines that were lost, other than lines of cells: `level`, `at`, or a misspelt one.
  private(set) var lostDeclarations: Set<String> = []
  var hasLostDeclarations: Bool { !lostDeclarations.isEmpty }
  private let errors: [FileID: [Int]]

  init(_ ladder: borrowing Ladder, _ diagnostics: DiagnosticIndex, _ sources: SourceMap) {
    var errors: [FileID: [Int]] = [:]
    for file in ladder.files {
      let offsets = diagnostics.errors(in: file)
      guard !offsets.isEmpty, let source = sources[file] else { continue }
      errors[file] = offsets
      for offset in offsets {
        lostDeclarations.formUnion([Self.declaration(source, at: offset)].compactMap(\.self))
      }
    }
    self.errors = errors
  }

  var isEmpty: Bool { errors.isEmpty }

  /// Whether something between two offsets of a file could not be read.
  func isThere(in file: FileID, from start: Int, to end: Int) -> Bool {
    guard let offsets = errors[file] else { return false }
    let index = offsets.sortedCount { $0 < start }
    return index < offsets.count && offsets[index] < end
  }

  /// The first word of an error's line, where it is no part of a cell.
  private static func declaration(_ source: Source, at offset: Int) -> String? {
    let line = source.text(source.lines.range(ofLine: source.lines.line(at: offset)))
    let word =
      line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }).first.map(String.init) ?? ""
    return partsOfCells.contains(word) || word.hasPrefix("-") || word.hasPrefix(">") ? nil : word
  }

  private static let partsOfCells: Set<String> = [
    "theme", "meta", "todo", "about", "examples", "none", "allow", "note", "warn", "deny", "set", "retired",
  ]
}
