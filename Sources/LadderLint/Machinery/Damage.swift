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

  /// Whether there is one between two offsets of a file.
  func isThere(in file: FileID, from start: Int, to end: Int) -> Bool {
    guard let offsets = offsets[file] else { return false }
    let index = offsets.sortedCount { $0 < start }
    return index < offsets.count && offsets[index] < end
  }
}

/// What could not be read in a ladder. A statement that is lost makes holes elsewhere, and those are not news.
struct Damage: Sendable {
  /// The first words of the lines that were lost, other than lines of cells: `level`, `at`, or a misspelt one.
  private(set) var lostDeclarations: Set<String> = []
  var hasLostDeclarations: Bool { !lostDeclarations.isEmpty }
  private let diagnostics: DiagnosticIndex
  /// Those of the ladder that have errors.
  private let files: Set<FileID>

  init(_ ladder: borrowing Ladder, _ diagnostics: DiagnosticIndex, _ sources: SourceMap) {
    self.diagnostics = diagnostics
    var files: Set<FileID> = []
    for file in ladder.files {
      let offsets = diagnostics.errors(in: file)
      guard !offsets.isEmpty, let source = sources[file] else { continue }
      files.insert(file)
      for offset in offsets {
        lostDeclarations.formUnion([Self.declaration(source, at: offset)].compactMap(\.self))
      }
    }
    self.files = files
  }

  var isEmpty: Bool { files.isEmpty }

  /// Whether something between two offsets of a file could not be read.
  func isThere(in file: FileID, from start: Int, to end: Int) -> Bool {
    files.contains(file) && diagnostics.isThere(in: file, from: start, to: end)
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
