package import LadderModel
package import SourceText

/// Writes the whole model as one JSON document: the shape of `ladderSchema`, version 1.
///
/// `write` gets the document in order, in pieces of about 64 KiB, so that memory stays small for thousands of
/// ladders.
package func emitJSON<Failure: Error>(
  _ model: Model, sources: SourceMap, into write: ([UInt8]) throws(Failure) -> Void
) throws(Failure) {
  var json = JSONWriter()
  json.beginObject()
  json.number("schemaVersion", 1)
  json.beginArray("ladders")
  for index in model.ladders.indices {
    var emitter = JSONEmitter(Walk(model, ladder: index), sources: sources, json: json)
    try emitter.ladder(flush: write)
    json = emitter.json
  }
  json.endArray()
  if let workspace = model.workspace { JSONEmitter.workspace(workspace, into: &json) }
  json.endObject()
  json.newline()
  try write(json.bytes)
}

/// Goes over one ladder and appends it.
struct JSONEmitter {
  private static let pieceSize = 1 << 16

  var walk: Walk
  let ladder: Ladder
  let sources: SourceMap
  var json: JSONWriter

  init(_ walk: Walk, sources: SourceMap, json: JSONWriter) {
    self.walk = walk
    self.ladder = walk.ladder
    self.sources = sources
    self.json = json
  }

  mutating func ladder<Failure: Error>(flush: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    json.beginObject()
    json.string("id", ladder.id.text)
    json.string("title", ladder.title.text)
    about(ladder.about)
    json.string("extends", ifAny: ladder.base.map { walk.model.ladders[$0].id.text })
    tracks()
    levels()
    groups()
    dimensions()
    json.beginArray("cells")
    for index in ladder.cells.indices {
      cell(index)
      if json.count >= Self.pieceSize {
        try flush(json.bytes)
        json.removeWritten()
      }
    }
    json.endArray()
    meta(ladder.meta, evenIfEmpty: false)
    todos(ladder.todos, evenIfEmpty: false)
    places("retired", ladder.retired.map { ($0.kind, $0.id) })
    places("omitted", ladder.omitted.map { ($0.kind, $0.id) })
    json.endObject()
  }

  static func workspace(_ workspace: Workspace, into json: inout JSONWriter) {
    json.beginObject("workspace")
    json.string("title", workspace.title.text)
    if !workspace.about.isEmpty { json.string("about", workspace.about.markdown) }
    json.string("language", ifAny: workspace.language?.text)
    json.endObject()
  }
}

// MARK: What a ladder declares

extension JSONEmitter {
  private mutating func tracks() {
    json.beginArray("tracks")
    for track in ladder.tracks {
      json.beginObject()
      json.string("id", track.id.text)
      json.string("title", track.title.text)
      about(track.about)
      todos(track.todos, evenIfEmpty: false)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func levels() {
    json.beginArray("levels")
    for (index, level) in ladder.levels.enumerated() {
      json.beginObject()
      json.string("id", level.id.text)
      json.string("title", level.title.text)
      json.string("track", ifAny: level.track?.text)
      chain(walk.chain(of: index))
      about(level.about)
      meta(level.meta, evenIfEmpty: true)
      todos(level.todos, evenIfEmpty: false)
      origin(level.origin)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func groups() {
    json.beginArray("groups")
    for group in ladder.groups {
      json.beginObject()
      json.string("id", group.id.text)
      json.string("title", group.title.text)
      about(group.about)
      todos(group.todos, evenIfEmpty: false)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func dimensions() {
    json.beginArray("dimensions")
    for dimension in ladder.dimensions {
      json.beginObject()
      json.string("id", dimension.id.text)
      json.string("title", dimension.title.text)
      json.string("group", ifAny: dimension.group?.text)
      json.string("from", ifAny: dimension.from?.text)
      about(dimension.about)
      stages(of: dimension)
      meta(dimension.meta, evenIfEmpty: false)
      todos(dimension.todos, evenIfEmpty: false)
      origin(dimension.origin)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func stages(of dimension: Dimension) {
    json.beginArray("stages")
    for stage in dimension.stages {
      var ids = ItemIDs(ItemID.ids(in: stage, of: dimension))
      json.beginObject()
      json.string("id", stage.id.text)
      json.string("title", stage.title.text)
      about(stage.about)
      items("items", stage.items, ids: &ids)
      todos(stage.todos, evenIfEmpty: false)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func places(_ key: String, _ places: [(kind: DeclaredKind, id: Name)]) {
    guard !places.isEmpty else { return }
    json.beginArray(key)
    for place in places {
      json.beginObject(nil, .inline)
      json.string("kind", place.kind.rawValue)
      json.string("id", place.id.text)
      json.endObject()
    }
    json.endArray()
  }
}
