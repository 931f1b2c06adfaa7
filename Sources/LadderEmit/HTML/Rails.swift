import LadderModel

/// The levels of a ladder at a glance: a line for each track, that shows where one leaves another.
extension HTMLWriter {
  /// `current` is the level of the page; `from` the ladder whose page it is, nil on the first page of the
  /// site.
  mutating func rails(_ frame: LadderFrame, current: Int?, from: Int?) {
    guard !frame.ladder.levels.isEmpty else { return }
    let name = from == nil ? "\(Words.levels): \(frame.site.title(ofLadder: frame.index))" : Words.levels
    open("nav", ["class": "rails", "aria-label": name])
    line("")
    for rail in Rail.rails(of: frame.ladder) { self.rail(rail, frame, current, from) }
    line("</nav>")
  }

  private mutating func rail(_ rail: Rail, _ frame: LadderFrame, _ current: Int?, _ from: Int?) {
    open("div", ["class": "rail rail-\(rail.number)"])
    line("")
    if rail.title != nil || rail.fork != nil {
      markup("<p>")
      text(rail.title ?? "")
      if let fork = rail.fork {
        markup(" <small>")
        text(Words.fromLower + fork)
        markup("</small>")
      }
      line("</p>")
    }
    line("<ol>")
    for level in rail.levels {
      markup("<li>")
      open(
        "a",
        [
          "href": frame.site.link(to: frame.place(level), from: from),
          "aria-current": level == current ? "page" : nil,
        ])
      levelName(frame, level)
      line("</a></li>")
    }
    line("</ol>")
    line("</div>")
  }

  /// The id to look at, and the title for who cannot see where it stands.
  private mutating func levelName(_ frame: LadderFrame, _ level: Int) {
    let (id, title) = (frame.ladder.levels[level].id.text, frame.site.title(of: frame.place(level)))
    text(id)
    guard id != title else { return }
    markup("<span class=\"unseen\"> ")
    text(title)
    markup("</span>")
  }
}

/// The levels of one track, from the lowest to the highest.
struct Rail {
  /// From 1; the colours go by it.
  var number: Int
  var title: String?
  /// The level of another track that this one starts from.
  var fork: String?
  /// Indices in the ladder's `levels`.
  var levels: [Int]

  static func rails(of ladder: Ladder) -> [Rail] {
    var order: [String?] = ladder.tracks.map(\.id.text)
    for level in ladder.levels where !order.contains(level.track?.text) { order.append(level.track?.text) }
    var rails: [Rail] = []
    for track in order {
      let levels = ladder.levels.indices.filter { ladder.levels[$0].track?.text == track }
      guard let first = levels.first else { continue }
      let title = ladder.tracks.first { $0.id.text == track }?.title.text ?? track
      rails.append(
        Rail(
          number: rails.count % 3 + 1, title: title, fork: fork(to: first, of: ladder, track), levels: levels)
      )
    }
    return rails
  }

  private static func fork(to level: Int, of ladder: Ladder, _ track: String?) -> String? {
    guard let parent = ladder.levels[level].chain.references.first, parent.ladder == nil,
      let index = ladder.levelIndex(parent.level), ladder.levels[index].track?.text != track
    else { return nil }
    return parent.level
  }
}
