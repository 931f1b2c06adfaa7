import LadderModel
import SourceText

/// What formatting a file gives.
package enum FormatResult: Sendable, Equatable {
  /// The canonical form: UTF-8, LF, no byte-order mark, one line ending at the end.
  case formatted([UInt8])
  /// Nothing is changed in a file that has errors: who knows what its author meant?
  case hasSyntaxErrors
}

/// The one way to write a file. Declares the same as the file did; where it could not, the file comes back as
/// it was.
package func format(_ bytes: [UInt8]) -> FormatResult {
  let tree = SyntaxTree(parsing: bytes)
  guard !tree.hasErrors else { return .hasSyntaxErrors }
  var formatter = Formatter(tree)
  let formatted = formatter.run()
  return .formatted(declaresTheSame(tree, formatted) ? formatted : bytes)
}

private func declaresTheSame(_ tree: SyntaxTree, _ formatted: [UInt8]) -> Bool {
  let file = FileID(0)
  let again = SyntaxTree(parsing: formatted)
  guard !again.hasErrors else { return false }
  let before = DeclarationDump.text(of: declarations(of: tree, file: file), in: tree.bytes)
  return before == DeclarationDump.text(of: declarations(of: again, file: file), in: formatted)
}

extension SyntaxTree {
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
