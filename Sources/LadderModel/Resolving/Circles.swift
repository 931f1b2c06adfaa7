import SourceText

/// The circles in which levels, or cells, build on each other. Iterative depth-first search, linear in the edges.
struct Circles {
  /// Each with the ladder in which it is reported: the one of the first level named.
  private(set) var problems: [(ladder: Int, problem: Problem)] = []
  /// The references that take part: they are not reported again for anything else.
  private(set) var spans: Set<SourceSpan> = []

  init(_ model: Model) {
    findLevelCircles(model)
    findCellCircles(model)
  }

  private mutating func findLevelCircles(_ model: Model) {
    let offsets = Self.offsets(model.ladders.map(\.levels.count))
    var edges: [[Int]] = []
    for ladder in model.ladders {
      edges += ladder.levelChains.map { chain in chain.map { offsets[$0.ladder] + $0.level } }
    }
    for circle in Self.circles(in: edges) {
      let steps = circle.map { Self.place($0, offsets) }
      report(
        steps.map { model.name(ofLevel: $0.at, in: $0.ladder, chain: nil) }, in: steps.first?.ladder ?? 0, nil
      )
    }
  }

  /// Only circles with a chain that a cell states itself: those of levels are reported already.
  private mutating func findCellCircles(_ model: Model) {
    guard model.ladders.contains(where: \.cellsStateChains) else { return }
    let offsets = Self.offsets(model.ladders.map(\.cells.count))
    var edges: [[Int]] = []
    for (index, ladder) in model.ladders.enumerated() {
      edges += ladder.cells.map { cell in
        cell.buildsOn.compactMap { model.cellPlace(at: $0, like: cell, of: index) }.map {
          offsets[$0.ladder] + $0.cell
        }
      }
    }
    for circle in Self.circles(in: edges) {
      let steps = circle.map { Self.place($0, offsets) }
      let cells = steps.map { model.ladders[$0.ladder].cells[$0.at] }
      guard let first = steps.first, cells.contains(where: \.chain.isStated) else { continue }
      let names = zip(steps, cells).map { step, cell in
        model.name(ofLevel: cell.level, in: step.ladder, chain: cell.chain)
      }
      let dimension = model.ladders[first.ladder].dimensions[cells[0].dimension].id.text
      report(names, in: first.ladder, dimension)
    }
  }

  private mutating func report(_ names: [Name], in ladder: Int, _ dimension: String?) {
    for name in names { spans.insert(name.span) }
    problems.append((ladder, .cyclicChain(names, dimension: dimension)))
  }

  private static func offsets(_ counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { sums, count in sums.append((sums.last ?? 0) + count) }
  }

  private static func place(_ node: Int, _ offsets: [Int]) -> (ladder: Int, at: Int) {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= node { low = middle } else { high = middle }
    }
    return (low, node - offsets[low])
  }

  private enum Mark { case new, open, done }

  /// One circle for each edge that leads back into the path of the search.
  private static func circles(in edges: [[Int]]) -> [[Int]] {
    var found: [[Int]] = []
    var marks = Array(repeating: Mark.new, count: edges.count)
    for start in edges.indices where marks[start] == .new {
      var path = [(node: start, next: 0)]
      marks[start] = .open
      while let (node, next) = path.last {
        guard next < edges[node].count else {
          marks[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[node][next]
        switch marks[target] {
        case .new:
          marks[target] = .open
          path.append((target, 0))
        case .open:
          if let begin = path.firstIndex(where: { $0.node == target }) {
            found.append(path[begin...].map(\.node))
          }
        case .done: break
        }
      }
    }
    return found
  }
}

extension Model {
  /// A level's id, at the place where its chain (or the cell's) names the next one.
  fileprivate func name(ofLevel level: Int, in ladder: Int, chain: Chain?) -> Name {
    let level = ladders[ladder].levels[level]
    let stated = chain.map { $0.isStated ? $0 : level.chain } ?? level.chain
    return Name(level.id.text, at: stated.references.first?.span ?? level.id.span)
  }
}
