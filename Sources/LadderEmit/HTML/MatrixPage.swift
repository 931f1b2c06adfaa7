import LadderModel

/// A ladder on one page: levels are rows, dimensions are columns; themes first, expectations unfold.
struct MatrixPage {
  private let frame: LadderFrame
  private let ladder: Ladder
  private let site: Site
  private var html = HTMLWriter()

  static func bytes(of frame: LadderFrame) -> [UInt8] {
    var page = MatrixPage(frame)
    page.all()
    return page.html.bytes
  }

  private init(_ frame: LadderFrame) {
    self.frame = frame
    ladder = frame.ladder
    site = frame.site
  }

  private mutating func all() {
    let title = site.title(ofLadder: frame.index)
    html.beginPage(
      site, title: "\(title) – \(site.title)", depth: 1, trail: [(site.title, "../index.html")], here: title,
      isLandscape: true)
    html.line("<div class=\"title\">")
    html.element("h1", text: title)
    html.about(ladder.about)
    if let base = ladder.base { startsFrom(base) }
    html.facts(ladder.meta)
    html.todos(ladder.todos, site.options)
    html.line("</div>")
    html.rails(frame, current: nil, from: frame.index)
    if !ladder.levels.isEmpty && !ladder.dimensions.isEmpty { matrix() }
    html.endPage()
  }

  private mutating func startsFrom(_ base: Int) {
    html.markup("<p class=\"origin\">")
    html.text(Words.startsFrom)
    html.open("a", ["href": site.link(toLadder: base, from: frame.index)])
    html.text(site.title(ofLadder: base))
    html.line("</a></p>")
  }

  // MARK: Table

  /// More columns than fit a screen scroll within a region of their own, which the keyboard can reach.
  private mutating func matrix() {
    if ladder.dimensions.count > 6 {
      html.open(
        "div", ["class": "matrix wide", "role": "region", "aria-label": Words.matrixCaption, "tabindex": "0"])
    } else {
      html.open("div", ["class": "matrix"])
    }
    html.line("<table>")
    html.element("caption", ["class": "unseen"], text: Words.matrixCaption)
    header()
    for run in trackRuns() {
      html.open("tbody", ["class": run.rail.map { "rail-\($0)" }])
      html.line("")
      if let title = run.title { trackRow(title) }
      for level in run.levels { row(level) }
      html.line("</tbody>")
    }
    html.line("</table>")
    html.line("</div>")
  }

  private mutating func header() {
    html.line("<thead>")
    html.markup("<tr>")
    html.element("th", ["scope": "col", "class": "corner"], text: Words.level)
    for label in frame.labels.dimensions { html.element("th", ["scope": "col"], text: label) }
    html.line("</tr>")
    if ladder.dimensions.contains(where: { !$0.about.isEmpty }) {
      html.markup("<tr class=\"abouts\"><td></td>")
      for dimension in ladder.dimensions {
        html.markup("<td>")
        html.about(dimension.about)
        html.markup("</td>")
      }
      html.line("</tr>")
    }
    html.line("</thead>")
  }

  /// Neighbouring levels of one track.
  private func trackRuns() -> [(title: String?, rail: Int?, levels: [Int])] {
    let rails = Rail.rails(of: ladder)
    var runs: [(track: String?, levels: [Int])] = []
    for (at, level) in ladder.levels.enumerated() {
      if runs.last?.track == level.track?.text, !runs.isEmpty {
        runs[runs.count - 1].levels.append(at)
      } else {
        runs.append((level.track?.text, [at]))
      }
    }
    return runs.map { run in
      let rail = rails.first { rail in run.levels.first.map(rail.levels.contains) ?? false }
      return (rail?.title, rail?.number, run.levels)
    }
  }

  private mutating func trackRow(_ title: String) {
    html.markup("<tr class=\"track\">")
    html.open("th", ["scope": "rowgroup", "colspan": String(ladder.dimensions.count + 1)])
    html.element("span", text: title)
    html.line("</th></tr>")
  }

  private mutating func row(_ level: Int) {
    html.line("<tr>")
    html.markup("<th scope=\"row\">")
    html.open("a", ["href": site.link(to: frame.place(level), from: frame.index)])
    let (id, title) = (ladder.levels[level].id.text, site.title(of: frame.place(level)))
    html.element("span", ["class": "id"], text: id)
    if title != id { html.text(title) }
    html.line("</a></th>")
    for dimension in ladder.dimensions.indices { cell(level, dimension) }
    html.line("</tr>")
  }

  private mutating func cell(_ level: Int, _ dimension: Int) {
    html.markup("<td>")
    html.element("p", ["class": "label"], text: frame.labels.dimensions[dimension])
    if let cell = ladder.cell(level: level, dimension: dimension) {
      body(cell, level, dimension)
    } else if ladder.trackDimensions.isElsewhere(dimension: dimension, level: level) {
      html.element("p", ["class": "none"], text: Words.notOnTrack)
    } else if let from = ladder.dimensions[dimension].from, !ladder.applies(dimension: dimension, to: level) {
      html.element("p", ["class": "none"], text: Words.notYet + from.text)
    } else {
      html.markup("<p class=\"none\"><span aria-hidden=\"true\">–</span>")
      html.element("span", ["class": "unseen"], text: Words.noCell)
      html.line("</p>")
    }
    html.line("</td>")
  }

  private mutating func body(_ cell: Cell, _ level: Int, _ dimension: Int) {
    let content = cell.body
    if let theme = content.theme { html.element("p", ["class": "theme"], prose: theme.text) }
    if let index = cell.stage, ladder.dimensions[dimension].stages.indices.contains(index) {
      html.markup("<p class=\"stage\">")
      html.text(Words.reaches)
      html.element("b", text: ladder.dimensions[dimension].stages[index].title.text)
      html.line("</p>")
    }
    if let none = content.none {
      html.markup("<p class=\"none\">")
      html.text(Words.nothingExpected)
      html.prose(none.text)
      html.line("</p>")
    }
    html.todos(content.todos, site.options)
    guard !content.expectations.isEmpty else { return }
    // Without a theme there is nothing else to read.
    html.markup(content.theme == nil ? "<details open>" : "<details>")
    html.element("summary", text: Words.expectations(content.expectations.count))
    expectations(content.expectations)
    html.markup("<p class=\"more\">")
    let link = site.link(to: frame.place(level), from: frame.index)
    html.open("a", ["href": link + Anchor.link(Anchor.dimension(ladder.dimensions[dimension].id.text))])
    html.text(Words.openLevel)
    html.element(
      "span", ["class": "unseen"],
      text: ": " + Words.cell(ladder.levels[level].id.text, frame.labels.dimensions[dimension]))
    html.line("</a></p></details>")
  }

  /// Nesting is bounded when sources are read. Their addresses are on the page of the level.
  private mutating func expectations(_ items: [Item]) {
    html.line("<ul>")
    for item in items {
      html.markup("<li>")
      html.prose(item.prose.text)
      if !item.items.isEmpty { expectations(item.items) }
      html.line("</li>")
    }
    html.line("</ul>")
  }
}
