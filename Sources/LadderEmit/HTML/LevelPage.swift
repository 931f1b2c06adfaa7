import LadderModel

/// All about a level: what is expected at it, by dimension, and what comes down from the levels that it
/// builds on.
struct LevelPage {
  let frame: LadderFrame
  let ladder: Ladder
  let site: Site
  let level: Int
  var walk: Walk
  var html = HTMLWriter()
  /// The ids on this page: an id that two items have is an address for the first one only.
  var usedIDs: Set<String> = []
  /// How often each was asked for, so that many equal ones don't each count from the start.
  var usedCounts: [String: Int] = [:]

  /// The walk is handed on from page to page: it remembers the ids of what is inherited.
  static func bytes(of frame: LadderFrame, level: Int, _ walk: inout Walk) -> [UInt8] {
    var page = LevelPage(frame, level: level, walk)
    page.all()
    walk = page.walk
    return page.html.bytes
  }

  private init(_ frame: LadderFrame, level: Int, _ walk: Walk) {
    self.frame = frame
    ladder = frame.ladder
    site = frame.site
    self.level = level
    self.walk = walk
  }

  var place: LevelPlace { frame.place(level) }

  private mutating func all() {
    let ladderTitle = site.title(ofLadder: frame.index)
    html.beginPage(
      site, title: "\(frame.labels.levels[level]) – \(ladderTitle)", depth: 1,
      trail: [(site.title, "../index.html"), (ladderTitle, "index.html")], here: ladder.levels[level].id.text)
    head()
    html.rails(frame, current: level, from: frame.index)
    let sections = ladder.dimensions.indices.filter { hasSection($0) }
    html.line("<div class=\"columns\">")
    if sections.count > 1 { contents(sections) }
    html.line("<div class=\"sections\">")
    for dimension in sections { section(dimension) }
    html.line("</div>")
    html.line("</div>")
    neighbours()
    html.endPage()
  }

  // MARK: Head

  private mutating func head() {
    let level = ladder.levels[self.level]
    html.line("<div class=\"title\">")
    html.open("p", ["class": "eyebrow"])
    html.element("b", text: level.id.text)
    if let track = level.track {
      html.element("span", text: ladder.tracks.first { $0.id.text == track.text }?.title.text ?? track.text)
    }
    html.line("</p>")
    html.element("h1", text: site.title(of: place))
    html.about(level.about)
    buildsOn()
    html.facts(level.meta)
    html.todos(level.todos, site.options)
    html.line("</div>")
  }

  private mutating func buildsOn() {
    let chain = walk.chain(of: level)
    guard !chain.isEmpty else { return }
    html.markup("<p class=\"builds\">")
    html.text(Words.buildsOn)
    links(to: chain)
    html.text(Words.buildsOnAll)
    html.line("</p>")
  }

  /// The levels, a comma between them.
  mutating func links(to levels: [LevelPlace]) {
    for (count, place) in levels.enumerated() {
      if count > 0 { html.text(", ") }
      html.open("a", ["href": site.link(to: place, from: frame.index)])
      html.text(LadderLabels.label(of: place, in: walk))
      html.markup("</a>")
    }
  }

  private mutating func contents(_ sections: [Int]) {
    html.open("nav", ["class": "contents", "aria-label": Words.dimensions])
    html.line("<ol>")
    for dimension in sections {
      html.markup("<li>")
      html.open("a", ["href": Anchor.link(Anchor.dimension(ladder.dimensions[dimension].id.text))])
      html.text(frame.labels.dimensions[dimension])
      html.line("</a></li>")
    }
    html.line("</ol></nav>")
  }

  // MARK: Neighbours

  private mutating func neighbours() {
    let lower = levelsBefore()
    let higher = levelsAfter()
    guard !lower.isEmpty || !higher.isEmpty else { return }
    html.open("nav", ["class": "neighbours", "aria-label": Words.neighbours])
    html.line("<ul>")
    for place in lower { neighbour(place, Words.before, "before") }
    for place in higher { neighbour(place, Words.next, "next") }
    html.line("</ul></nav>")
  }

  private mutating func neighbour(_ place: LevelPlace, _ word: String, _ rel: String) {
    html.open("li", ["class": rel])
    html.open("a", ["href": site.link(to: place, from: frame.index)])
    html.element("small", text: word)
    html.text(LadderLabels.label(of: place, in: walk))
    html.line("</a></li>")
  }

  /// What it builds on; where nothing is said, the level below it on its track.
  private func levelsBefore() -> [LevelPlace] {
    let chain = walk.chain(of: level)
    if !chain.isEmpty { return chain }
    return ladder.levels.indices.prefix(level).last(where: isOnSameTrack).map { [frame.place($0)] } ?? []
  }

  /// What builds on it; where nothing does, the level above it on its track.
  private func levelsAfter() -> [LevelPlace] {
    let higher = ladder.levels.indices.filter { walk.chain(of: $0).contains(place) }
    if !higher.isEmpty { return higher.map(frame.place) }
    return ladder.levels.indices.dropFirst(level + 1).first(where: isOnSameTrack).map { [frame.place($0)] }
      ?? []
  }

  private func isOnSameTrack(_ other: Int) -> Bool {
    ladder.levels[other].track?.text == ladder.levels[level].track?.text
  }
}
