import Foundation
import LadderModel
import LadderSyntax
import SourceText
import Testing

/// A table's source in which `↓` stands before the first byte of each expected finding.
struct Marked {
  let bytes: [UInt8]
  let marks: [Int]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for part in text.split(separator: "↓", omittingEmptySubsequences: false) {
      if !bytes.isEmpty || !marks.isEmpty || part.startIndex != text.startIndex { marks.append(bytes.count) }
      bytes += Array(part.utf8)
    }
    self.bytes = bytes
    self.marks = marks
  }
}

func declared(_ text: String) -> DeclaredFile { declarations(of: Array(text.utf8), file: FileID(0)) }

func dump(_ text: String) -> String { DeclarationDump.text(of: declared(text), in: Array(text.utf8)) }

func formatted(_ bytes: [UInt8]) -> String? {
  if case .formatted(let bytes) = format(bytes) { String(decoding: bytes, as: UTF8.self) } else { nil }
}

/// The findings as a reader sees them, a line each, with their hints and fixes.
func rendered(_ bytes: [UInt8]) -> String {
  let source = Source(path: "", bytes: bytes)
  return declarations(of: bytes, file: FileID(0)).diagnostics.map { finding in
    let place = source.position(at: finding.span.range.start)
    var text = "\(place.line):\(place.column): \(finding.severity.name): \(finding.message)\n"
    if let hint = finding.hint { text += "  \(hint)\n" }
    for label in finding.related {
      let place = source.position(at: label.span.range.start)
      text += "  \(place.line):\(place.column): \(label.message)\n"
    }
    for fix in finding.fixes {
      let edits = fix.edits.map { "“\(source.text($0.span.range))” → “\($0.replacement)”" }
      text += "  \(fix.safety.rawValue) fix: \(fix.message): \(edits.joined(separator: ", "))\n"
    }
    return text
  }.joined()
}

/// A `.ladder` file of the project, by its path from the package's root.
struct Fixture: Sendable, CustomTestStringConvertible {
  let path: String
  var testDescription: String { path }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  var bytes: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: Self.root.appending(path: path))) }
  }

  static let all: [Fixture] = ["Fixtures", "ladders"].flatMap { folder in
    let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path) ?? .init()
    return found.compactMap { $0 as? String }.filter { $0.hasSuffix(".ladder") }.sorted()
      .map { Fixture(path: "\(folder)/\($0)") }
  }

  static let broken = all.filter { $0.path.hasPrefix("Fixtures/language/broken/") }
}

/// The same numbers in every run: the mixing step of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
