/// Which cell of a ladder stands at a level and a dimension.
package struct CellGrid: Sendable {
  /// Places that are kept one by one: more than any ladder has. A hostile file may have billions.
  package static let mostPlaces = 250_000

  private var dimensions = 0
  /// Indices of cells by level and dimension, −1 for a hole. Empty where there are too many places.
  private var dense: [Int32] = []
  private var sparse: [Int: Int32] = [:]

  package init() {}

  package init(levels: Int, dimensions: Int) {
    self.dimensions = dimensions
    if levels * dimensions <= Self.mostPlaces { dense = Array(repeating: -1, count: levels * dimensions) }
  }

  /// Nil for a hole, and for a place that is none of the grid's.
  package subscript(level: Int, dimension: Int) -> Int? {
    get {
      guard dimension >= 0, dimension < dimensions, level >= 0 else { return nil }
      let place = level * dimensions + dimension
      if dense.isEmpty { return sparse[place].map { Int($0) } }
      return dense.indices.contains(place) && dense[place] >= 0 ? Int(dense[place]) : nil
    }
    set {
      let place = level * dimensions + dimension
      let index = newValue.map { Int32(clamping: $0) }
      if dense.indices.contains(place) { dense[place] = index ?? -1 } else { sparse[place] = index }
    }
  }
}
