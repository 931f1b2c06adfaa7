import LadderModel

/// One dimension on the page of a level.
extension LevelPage {
  /// A hole without anything that comes down to it is no section.
  func hasSection(_ dimension: Int) -> Bool {
    ladder.cell(level: level, dimension: dimension) != nil
      || !walk.cellsBelowHole(level: level, dimension: dimension).isEmpty
  }

  mutating func section(_ dimension: Int) {
    let column = ladder.dimensions[dimension]
    let heading = Anchor.dimension(column.id.text)
    html.open("section", ["aria-labelledby": heading])
    html.line("")
    if let group = column.group {
      html.element(
        "p", ["class": "eyebrow"],
        text: ladder.groups.first { $0.id.text == group.text }?.title.text ?? group.text)
    }
    html.element("h2", ["id": heading], text: frame.labels.dimensions[dimension])
    if !column.about.isEmpty {
      html.line("<div class=\"gloss\">")
      html.about(column.about)
      html.line("</div>")
    }
    if let index = ladder.cellIndex(level: level, dimension: dimension) {
      cell(index)
      inherited(walk.inherited(byCell: index))
    } else {
      inherited(walk.inherited(byHole: level, dimension: dimension))
    }
    html.line("</section>")
  }

  private mutating func cell(_ index: Int) {
    let cell = ladder.cells[index]
    let body = cell.body
    html.line("<div class=\"cell\">")
    html.line("<div class=\"expected\">")
    if let theme = body.theme { html.element("p", ["class": "theme"], prose: theme.text) }
    chain(cell)
    html.about(body.about)
    if let none = body.none {
      html.markup("<p class=\"none\">")
      html.text(Words.nothingExpected)
      html.prose(none.text)
      html.line("</p>")
    }
    stage(cell)
    var ids = walk.ids(ofCell: index)
    runs(body.expectations, &ids)
    html.todos(body.todos, site.options)
    html.line("</div>")
    examples(body, &ids)
    html.line("</div>")
  }

  /// Only where the cell says something else than its level.
  private mutating func chain(_ cell: Cell) {
    switch cell.chain {
    case .unstated: return
    case .none: html.element("p", ["class": "builds"], text: Words.onItsOwn)
    case .inAdditionTo:
      guard !cell.buildsOn.isEmpty else { return }
      html.markup("<p class=\"builds\">")
      html.text(Words.buildsOn)
      links(to: cell.buildsOn)
      html.line("</p>")
    }
  }

  private mutating func stage(_ cell: Cell) {
    guard let stage = walk.stage(of: cell, in: ladder) else { return }
    html.line("<div class=\"reached\">")
    html.markup("<p class=\"stage\">")
    html.text(Words.reaches)
    html.element("b", text: stage.title.text)
    html.line("</p>")
    html.about(stage.about)
    var ids = ItemIDs(ItemID.ids(in: stage, of: ladder.dimensions[cell.dimension]))
    items(stage.items, &ids)
    html.todos(stage.todos, site.options)
    html.line("</div>")
  }

  private mutating func examples(_ body: CellBody, _ ids: inout ItemIDs) {
    guard !body.examples.isEmpty else { return }
    html.line("<div class=\"examples\">")
    html.element("h3", text: Words.examples)
    if let lead = body.examplesLead { html.element("p", prose: lead.text) }
    items(body.examples, &ids)
    html.line("</div>")
  }

  // MARK: Items

  /// Items in their order, with a word where some come from the ladder that this one extends.
  private mutating func runs(_ items: [Item], _ ids: inout ItemIDs) {
    var start = 0
    while start < items.count {
      let origin = items[start].origin
      var end = start + 1
      while end < items.count, items[end].origin == origin { end += 1 }
      if origin != frame.index, site.model.ladders.indices.contains(origin) {
        self.origin(origin)
      } else if start > 0 {
        html.element("p", ["class": "origin"], text: Words.addedHere)
      }
      self.items(Array(items[start..<end]), &ids)
      start = end
    }
  }

  private mutating func origin(_ ladder: Int) {
    html.markup("<p class=\"origin\">")
    html.text(Words.from)
    html.open("a", ["href": site.link(toLadder: ladder, from: frame.index)])
    html.text(site.title(ofLadder: ladder))
    html.line("</a></p>")
  }

  /// Nesting is bounded when sources are read.
  private mutating func items(_ items: [Item], _ ids: inout ItemIDs) {
    guard !items.isEmpty else { return }
    html.line("<ul class=\"items\">")
    for item in items {
      let anchor = address(ids.next())
      html.open("li", ["id": anchor])
      self.item(item, link: Anchor.link(anchor), label: Words.linkToThis)
      self.items(item.items, &ids)
      html.line("</li>")
    }
    html.line("</ul>")
  }

  private mutating func item(_ item: Item, link: String, label: String) {
    html.prose(item.prose.text)
    for tag in item.tags {
      html.markup(" ")
      html.open("span", ["class": "tag"])
      html.text(tag)
      html.markup("</span>")
    }
    html.markup(" ")
    html.open("a", ["class": "anchor", "href": link, "aria-label": label])
    html.line("#</a>")
    for note in item.notes { html.element("p", ["class": "note"], prose: note.text) }
  }

  private mutating func address(_ id: String) -> String {
    let base = Anchor.id(id)
    var anchor = base
    while !usedIDs.insert(anchor).inserted {
      usedCounts[base, default: 1] += 1
      anchor = "\(base)-\(usedCounts[base, default: 1])"
    }
    return anchor
  }

  // MARK: Inherited

  private mutating func inherited(_ cells: [InheritedCell]) {
    guard !cells.isEmpty else { return }
    html.line("<details class=\"inherited\">")
    html.markup("<summary>")
    html.text(Words.inherited(from: cells.map { walk.reference(place(of: $0)) }))
    html.markup(" ")
    html.element(
      "span", ["class": "count"], text: Words.expectations(cells.reduce(0) { $0 + $1.expectationIDs.count }))
    html.line("</summary>")
    for cell in cells { from(cell) }
    html.line("</details>")
  }

  private func place(of inherited: InheritedCell) -> LevelPlace {
    LevelPlace(ladder: inherited.place.ladder, level: site.model.cell(inherited.place).level)
  }

  private mutating func from(_ inherited: InheritedCell) {
    let home = place(of: inherited)
    let cell = site.model.cell(inherited.place)
    let homeLadder = site.model.ladders[home.ladder]
    let link = site.link(to: home, from: frame.index)
    html.markup("<h3>")
    html.text(Words.from)
    html.open(
      "a", ["href": link + Anchor.link(Anchor.dimension(homeLadder.dimensions[cell.dimension].id.text))])
    html.text(LadderLabels.label(of: home, in: walk))
    html.line("</a></h3>")
    if let theme = cell.body.theme { html.element("p", ["class": "theme"], prose: theme.text) }
    let items = site.model.expectations(of: inherited.place)
    html.line("<ul class=\"items\">")
    for (index, id) in zip(inherited.from.indices, inherited.expectationIDs) {
      let item = items[index]
      html.markup("<li>")
      self.item(item, link: link + Anchor.link(Anchor.id(id)), label: Words.linkToHome)
      parts(item.items)
      html.line("</li>")
    }
    html.line("</ul>")
  }

  private mutating func parts(_ items: [Item]) {
    guard !items.isEmpty else { return }
    html.line("<ul>")
    for item in items {
      html.markup("<li>")
      html.prose(item.prose.text)
      parts(item.items)
      html.line("</li>")
    }
    html.line("</ul>")
  }
}
