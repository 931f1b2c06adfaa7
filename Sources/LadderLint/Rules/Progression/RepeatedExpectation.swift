import LadderModel
import SourceText

/// The same words at two levels of one dimension, where the chain already brings them.
enum RepeatedExpectation: LadderRule {
  static let info = RuleInfo(
    name: "repeated-expectation", level: .on(.warning), family: .progression,
    summary:
      "an expectation is written again at a level that already has it, from the level it builds on or in the same list",
    why: """
      Whoever compares two levels looks for what is new. What stands in both looks new, and one day it will be changed in \
      one place only.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" on its own
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
        at L2 craft
          - Writes code that others can read.
        at L3 craft
          - Writes code that others can learn from.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Tests each change.
        at L2 craft
          - Designs a feature.
          - ↓Writes *code* that others can read
        """)
    ])

  static let needs = ProseTraits.again

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let all = Repeats(ladder)
    for found in all.twice {
      report.add(
        .twice, at: found.prose.span, also: [Diagnostic.Label(found.first, "the first one is here")],
        fixes: fix(found, ladder), place: ladder.place(of: ladder.ladder.cells[found.cell]))
    }
    let repeats = all.found
    guard let first = repeats.first else { return }
    let cells = Set(repeats.map(\.cell))
    let building = ladder.ladder.cells.count { !$0.buildsOn.isEmpty && !$0.body.expectations.isEmpty }
    // Where most cells do it, it is a way of writing, and is said once.
    if cells.count > 2, cells.count * 2 > building {
      report.add(
        .usual(cells.count, of: building), at: first.prose.span,
        also: [Diagnostic.Label(first.first, "the first one is here")],
        place: ladder.place(), as: .note)
      return
    }
    for found in repeats {
      let cell = ladder.ladder.cells[found.cell]
      report.add(
        .again(ladder.name(ofLevel: found.firstLevel)), at: found.prose.span,
        also: [Diagnostic.Label(found.first, "the first one is here")], fixes: fix(found, ladder),
        place: ladder.place(of: cell))
    }
  }

  /// Takes the whole bullet out, where nothing else stands in its lines or hangs on it, and something else is left.
  private static func fix(_ found: Repeats.Repeat, _ ladder: LadderContext) -> [Fix] {
    guard found.isRemovable, let lines = lines(of: found.prose.span, ladder.run.sources) else { return [] }
    return [Fix(.unsafe, "take this one out", [Fix.Edit(lines, "")])]
  }

  /// The lines of a bullet, with the end of the last one.
  private static func lines(of span: SourceSpan, _ sources: SourceMap) -> SourceSpan? {
    guard let bytes = sources[span.file]?.bytes else { return nil }
    var start = span.range.start
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start > 0, ListMark.isBullet(bytes[start - 1]) else { return nil }
    start -= 1
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = span.range.end
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
    guard end == bytes.count || bytes[end] == 0x0A else { return nil }
    return SourceSpan(span.file, ByteRange(start, min(end + 1, bytes.count)))
  }
}

enum ListMark {
  static func isBullet(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }
}

/// The expectations of a ladder that come down a chain to a cell in which they are written again.
private struct Repeats {
  struct Repeat {
    var cell: Int
    var prose: Prose
    /// Whether nothing hangs on it, and its cell has others that are no repetition.
    var isRemovable: Bool
    var first: SourceSpan
    var firstLevel: Int
  }

  private struct Entry {
    var dimension: Int
    var hash: UInt64
    var cell: Int
    var item: Int
  }

  private(set) var found: [Repeat] = []
  /// The same words twice in one cell.
  private(set) var twice: [Repeat] = []
  private let ladder: LadderContext
  /// What a cell builds on, as indices of cells; only of those that were asked for.
  private var parents: [Int: [Int]] = [:]
  /// How many cells are looked at down the chains: more than any ladder has levels.
  private static let mostCells = 64

  init(_ ladder: LadderContext) {
    self.ladder = ladder
    let entries = Self.entries(ladder.ladder)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash,
        entries[end].dimension == entries[start].dimension
      {
        end += 1
      }
      if end > start + 1 { addRepeats(entries[start..<end]) }
      start = end
    }
    let counts = Dictionary(grouping: found, by: \.cell).mapValues(\.count)
    for index in found.indices where counts[found[index].cell] == items(found[index].cell).count {
      found[index].isRemovable = false
    }
    found.sort { $0.prose.span < $1.prose.span }
  }

  /// By dimension and words, and then in the order of the levels.
  private static func entries(_ ladder: Ladder) -> [Entry] {
    var entries: [Entry] = []
    for cell in ladder.cells.indices {
      let list = ladder.cells[cell].body.expectations
      let items = list.span
      for item in items.indices {
        guard let hash = BareWords.hash(of: items[item].prose.utf8.span) else { continue }
        entries.append(Entry(dimension: ladder.cells[cell].dimension, hash: hash, cell: cell, item: item))
      }
    }
    return entries.sorted {
      ($0.dimension, $0.hash, $0.cell, $0.item) < ($1.dimension, $1.hash, $1.cell, $1.item)
    }
  }

  private func items(_ cell: Int) -> [Item] { ladder.ladder.cells[cell].body.expectations }

  private mutating func addRepeats(_ same: ArraySlice<Entry>) {
    // The first one of each cell.
    let firsts = Dictionary(same.map { ($0.cell, $0.item) }, uniquingKeysWith: { first, _ in first })
    let all = ladder.ladder.cells
    for entry in same where ladder.isFirstOfStatement[entry.cell] {
      let item = items(entry.cell)[entry.item]
      if let first = firsts[entry.cell], first != entry.item {
        if ladder.owns(item.prose.span) { addTwice(entry, item, items(entry.cell)[first].prose.span) }
        continue
      }
      guard firsts.count > 1 else { continue }
      guard ladder.owns(item.prose.span) else { continue }
      let first = nearest(below: entry.cell) { cell in
        firsts[cell].map { all[cell].body.expectations[$0].prose.span != item.prose.span } ?? false
      }
      guard let first, let index = firsts[first] else { continue }
      found.append(
        Repeat(
          cell: entry.cell, prose: item.prose,
          isRemovable: item.isAlone && item.id == nil,
          first: items(first)[index].prose.span, firstLevel: ladder.ladder.cells[first].level))
    }
  }

  private mutating func addTwice(_ entry: Entry, _ item: Item, _ first: SourceSpan) {
    twice.append(
      Repeat(
        cell: entry.cell, prose: item.prose, isRemovable: item.isAlone && item.id == nil, first: first,
        firstLevel: ladder.ladder.cells[entry.cell].level))
  }

  /// The nearest cell down the chains that is one of those that are looked for.
  private mutating func nearest(below cell: Int, _ isWanted: (Int) -> Bool) -> Int? {
    var queue = parents(of: cell)
    var seen = Set(queue)
    var next = 0
    while next < queue.count, next < Self.mostCells {
      if isWanted(queue[next]) { return queue[next] }
      for parent in parents(of: queue[next]) where seen.insert(parent).inserted { queue.append(parent) }
      next += 1
    }
    return nil
  }

  private mutating func parents(of cell: Int) -> [Int] {
    if let known = parents[cell] { return known }
    let places = ladder.run.model.parents(of: CellPlace(ladder: ladder.index, cell: cell))
    let cells = places.filter { $0.ladder == ladder.index }.map(\.cell)
    parents[cell] = cells
    return cells
  }
}

extension Message {
  fileprivate static let twice = Message(
    "this level expects this twice, in the same words",
    hint: "take one of the two out, or say what is different")

  fileprivate static func again(_ level: String) -> Message {
    Message(
      "level \(Wording.quoted(level)) expects this already, and it comes down from there",
      hint: "take it out here, or say what is more at this level")
  }

  fileprivate static func usual(_ cells: Int, of all: Int) -> Message {
    Message(
      "\(cells) of \(all) cells repeat what comes down to them from the levels they build on, and this is the first place",
      hint: "let each level say what is new there, or let levels that say everything stand `on its own`")
  }
}
