import CommonMark
import LadderModel
import LadderSyntax
import SourceText

// What comments for rung say inside a cell.
extension CellReader {
  mutating func obey(_ directive: Directive) {
    let context: StatementContext =
      switch directive.word {
      case "id": .item
      case "from": .dimension
      default: .cell
      }
    let read = declarations(
      ofStatements: directive.statements, in: page.document.bytes, file: page.file, context: context)
    if let marked = Self.marker(directive, read) {
      marker = marked
      return
    }
    diagnostics += read.declared.diagnostics
    take(read)
    pending.add(read.declared.settings, at: page.span(directive.comment))
  }

  /// `theme`, `about` and `examples` alone speak of the block after them.
  private static func marker(_ directive: Directive, _ read: EmbeddedStatements) -> Marker? {
    if read.isSkipped { return .skip }
    guard directive.isOneWord else { return nil }
    switch directive.word {
    case "theme": return .theme
    case "about": return .about
    case "examples": return .examples
    default: return nil
    }
  }

  private mutating func take(_ read: EmbeddedStatements) {
    cell.body.theme = read.body.theme ?? cell.body.theme
    cell.body.about.blocks += read.body.about.blocks
    cell.body.none = read.body.none ?? cell.body.none
    cell.body.todos += read.body.todos
    cell.body.expectations += read.body.expectations
    cell.body.examples += read.body.examples
    if read.chain.isStated { cell.chain = read.chain }
    cell.stage = read.stage ?? cell.stage
    cell.isInstead = cell.isInstead || read.isInstead
    if let from = read.from { self.from[cell.dimension.text] = from }
    nextID = read.itemID ?? nextID
  }
}
