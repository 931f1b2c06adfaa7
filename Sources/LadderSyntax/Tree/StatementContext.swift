/// What statements that are embedded in a document speak of.
package enum StatementContext: Sendable {
  /// The ladder as a whole: anything that may stand in a file, without its first statement.
  case ladder
  case level, dimension, stage, cell, item

  /// The kind of the root node, which decides what may stand under it.
  var root: Node.Kind {
    switch self {
    case .ladder: .file
    case .level: .level
    case .dimension: .dimension
    case .stage: .stage
    case .cell: .cell
    case .item: .item
    }
  }
}
