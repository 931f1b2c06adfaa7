import LadderModel
import SourceText

/// What one ladder declares but for its cells, as statements: the first part of its `.ladder` file, and the comment at the
/// head of its Markdown.
struct LadderHead {
  private let ladder: Ladder
  private let base: Ladder?
  private let own: Ownership
  private let index: Int
  /// Whether the levels' `about` stands here, because no page has a place for it.
  private let hasLevelAbouts: Bool
  private let places: SettingPlaces?
  private var out = DeclarationText()

  /// For a Markdown page, which has the ladder's `about` in its text.
  static func text(of model: Model, ladder index: Int, hasLevelAbouts: Bool) -> String {
    var head = LadderHead(model, index, hasLevelAbouts, nil)
    head.all(about: About(), options: [])
    return head.out.text
  }

  /// For a `.ladder` file.
  static func text(of model: Model, ladder index: Int, _ places: SettingPlaces) -> String {
    var head = LadderHead(model, index, true, places)
    let options = model.options.filter { option in
      let file = Int(option.span.file.index)
      return model.ladderOfFile.indices.contains(file) && model.ladderOfFile[file] == index
    }
    head.all(about: head.ladder.about, options: options)
    return head.out.text
  }

  private init(_ model: Model, _ index: Int, _ hasLevelAbouts: Bool, _ places: SettingPlaces?) {
    self.index = index
    self.hasLevelAbouts = hasLevelAbouts
    self.places = places
    ladder = model.ladders[index]
    base = ladder.base.map { model.ladders[$0] }
    own = Ownership(model: model, index: index)
    if let places { out.itemSettings = places.ofItems }
  }

  private mutating func all(about: About, options: [RuleOption]) {
    let extends = base.map { ["extends", $0.id.text] } ?? []
    out.line(0, ["ladder", ladder.id.text, DeclarationText.quoted(ladder.title.text)] + extends)
    out.about(1, about)
    out.meta(1, own.own(ladder.meta))
    out.options(1, options)
    allow(1, .ladder)
    out.todos(1, ladder.todos.filter { $0.origin == index })
    for omission in ladder.omitted { out.line(0, ["omit", omission.kind.rawValue, omission.id.text]) }
    for (at, track) in ladder.tracks.enumerated() where own.isOwn(track.id) {
      declare("track", track.id, track.title, track.about, .track(at), track.todos)
    }
    for at in ladder.levels.indices where ladder.levels[at].origin == index { declareLevel(at) }
    for (at, group) in ladder.groups.enumerated() where own.isOwn(group.id) {
      declare("group", group.id, group.title, group.about, .group(at), group.todos)
    }
    for at in ladder.dimensions.indices where ladder.dimensions[at].origin == index { declareDimension(at) }
    for retired in ladder.retired where own.isOwn(retired.id) {
      out.line(0, ["retired", retired.kind.rawValue, retired.id.text])
    }
  }

  private mutating func allow(_ indent: Int, _ holder: SettingHolder) {
    if let places { out.settings(indent, places[holder]) }
  }

  private mutating func declare(
    _ word: String, _ id: Name, _ title: Name, _ about: About, _ holder: SettingHolder, _ todos: [Todo]
  ) {
    out.line(0, [word, id.text, DeclarationText.quoted(title.text)])
    out.about(1, about)
    allow(1, holder)
    out.todos(1, todos)
  }

  private mutating func declareLevel(_ at: Int) {
    let level = ladder.levels[at]
    var words = ["level", level.id.text, DeclarationText.quoted(level.title.text)]
    if let track = level.track, own.isOwn(track) { words += ["on", track.text] }
    if own.isOwn(level.chain) {
      words += ["in addition to", level.chain.references.map(\.identifier).joined(separator: ", ")]
    } else if own.becomesUnchained(level) {
      words.append("on its own")
    }
    out.line(0, words)
    if hasLevelAbouts, own.isOwn(level.about) { out.about(1, level.about) }
    out.meta(1, own.own(level.meta))
    allow(1, .level(at))
    out.todos(1, level.todos)
  }

  private mutating func declareDimension(_ at: Int) {
    let dimension = ladder.dimensions[at]
    var words = ["dimension", dimension.id.text, DeclarationText.quoted(dimension.title.text)]
    if let group = dimension.group, own.isOwn(group) { words += ["in", group.text] }
    if let from = dimension.from, own.isOwn(from) { words += ["from", from.text] }
    out.line(0, words)
    if own.isOwn(dimension.about) { out.about(1, dimension.about) }
    out.meta(1, own.own(dimension.meta))
    allow(1, .dimension(at))
    out.todos(1, dimension.todos)
    for (number, stage) in dimension.stages.enumerated() where own.isOwn(stage.id) {
      out.line(1, ["stage", stage.id.text, DeclarationText.quoted(stage.title.text)])
      out.about(2, stage.about)
      allow(2, .stage(at, number))
      out.items(2, stage.items)
      out.todos(2, stage.todos)
    }
  }
}
