import LadderModel

/// The first page: the ladders of the workspace.
struct WorkspacePage {
  private let site: Site
  private var html = HTMLWriter()

  static func bytes(of site: Site) -> [UInt8] {
    var page = WorkspacePage(site: site)
    page.all()
    return page.html.bytes
  }

  private init(site: Site) { self.site = site }

  private mutating func all() {
    html.beginPage(site, title: site.title, depth: 0, trail: [], here: site.title)
    html.line("<div class=\"title\">")
    html.element("h1", text: site.title)
    if let workspace = site.model.workspace {
      html.about(workspace.about)
      html.todos(workspace.todos, site.options)
    }
    html.line("</div>")
    if site.model.ladders.isEmpty { html.element("p", text: Words.noLadders) } else { ladders() }
    html.endPage()
  }

  private mutating func ladders() {
    html.line("<div class=\"ladders\">")
    for index in site.model.ladders.indices { ladder(LadderFrame(site, ladder: index)) }
    html.line("</div>")
  }

  private mutating func ladder(_ frame: LadderFrame) {
    let ladder = frame.ladder
    html.line("<section class=\"card\">")
    html.markup("<h2>")
    html.open("a", ["href": site.link(toLadder: frame.index, from: nil)])
    html.text(site.title(ofLadder: frame.index))
    html.line("</a></h2>")
    html.element(
      "p", ["class": "count"], text: Words.levels(ladder.levels.count, dimensions: ladder.dimensions.count))
    if let first = ladder.about.blocks.first { html.element("p", prose: first.prose.text) }
    if let base = ladder.base { startsFrom(base) }
    html.rails(frame, current: nil, from: nil)
    html.line("</section>")
  }

  private mutating func startsFrom(_ base: Int) {
    html.markup("<p class=\"origin\">")
    html.text(Words.startsFrom)
    html.open("a", ["href": site.link(toLadder: base, from: nil)])
    html.text(site.title(ofLadder: base))
    html.line("</a></p>")
  }
}
