import LadderModel
import SourceText

/// What an `allow` can stand under; the numbers are indices in the ladder's lists.
enum SettingHolder: Hashable {
  case ladder
  case track(Int)
  case level(Int)
  case group(Int)
  case dimension(Int)
  case stage(Int, Int)
  case cell(Int)
  /// By the place of its text.
  case item(SourceSpan)
}

/// The holders of one ladder, and where each stands in the sources.
struct SettingHolders {
  struct Entry {
    var holder: SettingHolder
    /// The name or the heading that it begins with.
    var head: SourceSpan
    /// From its first to its last word.
    var extent: ByteRange
  }

  /// An item comes after what it is a part of.
  private(set) var entries: [Entry] = []
  private let own: Ownership?

  /// None at all.
  init() { own = nil }

  init(_ model: Model, ladder index: Int) {
    let own = Ownership(model: model, index: index)
    self.own = own
    let ladder = model.ladders[index]
    for (at, track) in ladder.tracks.enumerated() { add(.track(at), track.id.span, track.about, track.todos) }
    for (at, level) in ladder.levels.enumerated() { add(.level(at), level.id.span, level.about, level.todos) }
    for (at, group) in ladder.groups.enumerated() { add(.group(at), group.id.span, group.about, group.todos) }
    for (at, dimension) in ladder.dimensions.enumerated() { add(dimension, at) }
    for (at, cell) in ladder.cells.enumerated() where !own.isForeign(cell) { add(cell, at) }
  }

  private mutating func add(_ dimension: Dimension, _ at: Int) {
    add(.dimension(at), dimension.id.span, dimension.about, dimension.todos)
    for (number, stage) in dimension.stages.enumerated() {
      add(.stage(at, number), stage.id.span, stage.about, stage.todos, stage.items)
      for item in stage.items { add(item) }
    }
  }

  private mutating func add(_ cell: Cell, _ at: Int) {
    let body = cell.body
    let prose = [body.lead, body.theme, body.none, body.examplesLead].compactMap { $0?.span }
    add(
      .cell(at), cell.span, body.about, body.todos, body.expectations + body.examples,
      prose + body.exampleSections)
    for item in body.expectations + body.examples { add(item) }
  }

  private mutating func add(
    _ holder: SettingHolder, _ head: SourceSpan, _ about: About, _ todos: [Todo], _ items: [Item] = [],
    _ more: [SourceSpan] = []
  ) {
    let spans = about.blocks.map(\.prose.span) + todos.map(\.prose.span) + more
    let extents = spans.filter { $0.file == head.file && own?.isOwn($0) ?? true }.map(\.range)
    append(holder, head, extents + items.filter { $0.prose.span.file == head.file }.map(Self.extent))
  }

  /// Nesting is bounded when sources are read.
  private mutating func add(_ item: Item) {
    append(.item(item.prose.span), item.prose.span, [Self.extent(of: item)])
    for part in item.items { add(part) }
  }

  private static func extent(of item: Item) -> ByteRange {
    let parts = item.notes.map(\.span.range) + item.items.map { extent(of: $0) }
    return parts.reduce(item.prose.span.range) { $0.joined(with: $1) }
  }

  private mutating func append(_ holder: SettingHolder, _ head: SourceSpan, _ inside: [ByteRange]) {
    guard own?.isOwn(head) ?? true else { return }
    let extent = inside.reduce(head.range) { $0.joined(with: $1) }
    entries.append(Entry(holder: holder, head: head, extent: extent))
  }
}
