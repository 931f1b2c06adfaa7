import LadderModel
import SourceText

extension JSONEmitter {
  mutating func cell(_ index: Int) {
    let cell = ladder.cells[index]
    let body = cell.body
    var ids = walk.ids(ofCell: index)
    json.beginObject()
    json.string("level", ladder.levels[cell.level].id.text)
    json.string("dimension", ladder.dimensions[cell.dimension].id.text)
    json.string("theme", ifAny: body.theme?.text)
    about(body.about)
    json.string("stage", ifAny: walk.stage(of: cell, in: ladder)?.id.text)
    chain(cell.buildsOn)
    json.string("none", ifAny: body.none?.text)
    items("expectations", body.expectations, ids: &ids)
    items("examples", body.examples, ids: &ids)
    todos(body.todos, evenIfEmpty: true)
    inherited(byCell: index)
    location(cell.span)
    json.string("examplesLead", ifAny: body.examplesLead?.text)
    if cell.isInstead { json.bool("instead", true) }
    origin(cell.origin)
    json.endObject()
  }

  /// Nesting is bounded when sources are read.
  mutating func items(_ key: String, _ items: [Item], ids: inout ItemIDs) {
    json.beginArray(key)
    for item in items {
      json.beginObject()
      json.string("id", ids.next())
      json.string("text", item.prose.text)
      json.string("plain", plainText(of: item.prose.text))
      json.strings("tags", item.tags)
      json.strings("notes", item.notes.map(\.text))
      self.items("items", item.items, ids: &ids)
      location(item.prose.span)
      origin(item.origin)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func inherited(byCell index: Int) {
    json.beginArray("inherited")
    for from in walk.inherited(byCell: index) {
      let home = walk.model.ladders[from.place.ladder]
      let cell = home.cells[from.place.cell]
      for id in from.expectationIDs {
        json.beginObject(nil, .inline)
        json.string("ladder", home.id.text)
        json.string("level", home.levels[cell.level].id.text)
        json.string("dimension", home.dimensions[cell.dimension].id.text)
        json.string("expectation", id)
        json.endObject()
      }
    }
    json.endArray()
  }

  // MARK: Parts that many objects have

  mutating func about(_ about: About) {
    if !about.isEmpty { json.string("about", about.markdown) }
  }

  mutating func chain(_ levels: [LevelPlace]) {
    json.strings("inAdditionTo", levels.map { walk.reference($0) })
  }

  mutating func meta(_ meta: [Meta], evenIfEmpty: Bool) {
    guard evenIfEmpty || !meta.isEmpty else { return }
    json.beginObject("meta")
    var seen: Set<String> = []
    // A key twice would be two members of one name; the last one holds, as for whoever reads the JSON.
    let last = meta.reversed().filter { seen.insert($0.key.text).inserted }
    for entry in last.reversed() { json.string(entry.key.text, entry.value.text) }
    json.endObject()
  }

  mutating func todos(_ todos: [Todo], evenIfEmpty: Bool) {
    guard evenIfEmpty || !todos.isEmpty else { return }
    json.beginArray("todos")
    for todo in todos {
      json.beginObject()
      json.string("text", todo.prose.text)
      location(todo.prose.span)
      origin(todo.origin)
      json.endObject()
    }
    json.endArray()
  }

  /// The id of the ladder where something was written, where that is not the one that has it.
  mutating func origin(_ origin: Int) {
    guard origin != walk.index, walk.model.ladders.indices.contains(origin) else { return }
    json.string("ladder", walk.model.ladders[origin].id.text)
  }

  mutating func location(_ span: SourceSpan) {
    guard let source = sources[span.file] else { return }
    let position = source.position(at: span.range.start)
    json.beginObject("location", .inline)
    json.string("file", source.path)
    json.number("line", position.line)
    json.number("column", position.column)
    json.endObject()
  }
}
