/// The names of HTML that people write in documents. Another name between `<` and `>` is a placeholder, or code that
/// somebody forgot to mark: `<team>`, `<T>`.
enum HTMLTags {
  static func contains(_ name: String) -> Bool { names.contains(name) }

  private static let names: Set<String> = [
    // Text
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "samp",
    "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    // Blocks
    "blockquote", "center", "details", "dd", "div", "dl", "dt", "figure", "figcaption", "footer", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "header", "hr", "li", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td",
    "tfoot", "th", "thead", "tr", "ul",
    // Things
    "button", "iframe", "img", "input", "script", "style", "svg", "video",
  ]
}
