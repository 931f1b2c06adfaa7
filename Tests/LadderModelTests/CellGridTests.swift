import LadderModel
import Testing

@Suite struct CellGridTests {
  /// A handful of places, and so many that they are not kept one by one.
  @Test(arguments: [(3, 4), (100_000, 100_000)])
  func holdsWhatIsPutInto(levels: Int, dimensions: Int) {
    var grid = CellGrid(levels: levels, dimensions: dimensions)
    grid[0, 0] = 7
    grid[levels - 1, dimensions - 1] = 8
    #expect(grid[0, 0] == 7)
    #expect(grid[levels - 1, dimensions - 1] == 8)
    #expect(grid[0, 1] == nil)
    #expect(grid[0, dimensions] == nil)
    #expect(grid[-1, 0] == nil)
    #expect(grid[levels, 0] == nil)
    grid[0, 0] = nil
    #expect(grid[0, 0] == nil)
  }
}
