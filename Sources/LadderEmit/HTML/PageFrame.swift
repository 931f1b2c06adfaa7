import LadderModel

/// What stands around the content of every page.
extension HTMLWriter {
  /// From the first byte to the opening of `main`. `trail` leads here: titles with links, the page itself
  /// last.
  mutating func beginPage(
    _ site: Site, title: String, depth: Int, trail: [(title: String, link: String)], here: String,
    isLandscape: Bool = false
  ) {
    line("<!doctype html>")
    open("html", ["lang": site.language, "dir": site.direction])
    line("\n<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<meta name=\"color-scheme\" content=\"light dark\">")
    line("<meta name=\"generator\" content=\"rung\">")
    element("title", text: title)
    open("link", ["rel": "stylesheet", "href": String(repeating: "../", count: depth) + "rung.css"])
    line("\n</head>")
    line(isLandscape ? "<body class=\"landscape\">" : "<body>")
    element("a", ["class": "skip", "href": "#page:content"], text: Words.skip)
    if !trail.isEmpty { breadcrumbs(trail, here) }
    line("<main id=\"page:content\">")
  }

  private mutating func breadcrumbs(_ trail: [(title: String, link: String)], _ here: String) {
    line("<header class=\"bar\">")
    open("nav", ["aria-label": Words.breadcrumbs])
    line("<ol>")
    for step in trail {
      markup("<li>")
      open("a", ["href": step.link])
      text(step.title)
      line("</a></li>")
    }
    element("li", ["aria-current": "page"], text: here)
    line("</ol></nav>")
    line("</header>")
  }

  mutating func endPage() {
    line("</main>")
    line("<footer>")
    element("p", text: Words.footer)
    line("</footer>")
    line("</body>")
    line("</html>")
  }

  /// Paragraphs and lists.
  mutating func about(_ about: About) {
    // Whether each open list is a numbered one; each has an item that is open too.
    var open: [Bool] = []
    for block in about.blocks {
      switch block.kind {
      case .paragraph:
        while let isNumbered = open.popLast() { endList(isNumbered) }
        element("p", prose: block.prose.text)
      case .item(let depth, let number):
        beginItem(depth: max(0, depth), number: number, &open)
        prose(block.prose.text)
      }
    }
    while let isNumbered = open.popLast() { endList(isNumbered) }
  }

  private mutating func beginItem(depth: Int, number: Int?, _ open: inout [Bool]) {
    while open.count > depth + 1, let isNumbered = open.popLast() { endList(isNumbered) }
    if open.count == depth + 1 {
      if open.last == (number != nil) {
        line("</li>")
      } else if let isNumbered = open.popLast() {
        endList(isNumbered)
      }
    }
    if open.count <= depth {
      if let number {
        self.open("ol", ["start": number == 1 ? nil : String(number)])
        line("")
      } else {
        line("<ul>")
      }
      open.append(number != nil)
    }
    markup("<li>")
  }

  private mutating func endList(_ isNumbered: Bool) {
    line("</li>")
    line(isNumbered ? "</ol>" : "</ul>")
  }

  mutating func todos(_ todos: [Todo], _ options: EmitOptions) {
    guard options.includeTodos else { return }
    for todo in todos {
      markup("<p class=\"todo\"><strong>")
      text(Words.todo)
      markup("</strong>")
      prose(todo.prose.text)
      line("</p>")
    }
  }

  /// What an organisation keeps with a ladder or a level.
  mutating func facts(_ meta: [Meta]) {
    guard !meta.isEmpty else { return }
    line("<dl class=\"facts\">")
    for entry in meta {
      element("dt", text: Self.capitalised(entry.key.text))
      element("dd", text: entry.value.text)
    }
    line("</dl>")
  }

  private static func capitalised(_ key: String) -> String {
    key.prefix(1).uppercased() + String(key.dropFirst()).replacing("_", with: " ").replacing("-", with: " ")
  }
}
