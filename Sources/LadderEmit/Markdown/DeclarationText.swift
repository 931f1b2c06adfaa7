import LadderModel

/// Writes declarations in the ladder language: what a Markdown page cannot say in words that people would
/// read.
struct DeclarationText {
  private(set) var text = ""

  mutating func line(_ indent: Int, _ words: [String]) {
    text += String(repeating: "  ", count: indent) + words.joined(separator: " ") + "\n"
  }

  /// A statement that ends in prose: `todo …`.
  mutating func prose(_ indent: Int, _ word: String, _ prose: Prose) {
    line(indent, [word, Self.continued(prose.text, indent + 1)])
  }

  mutating func about(_ indent: Int, _ about: About) {
    guard let first = about.blocks.first else { return }
    if about.blocks.count == 1, first.kind == .paragraph { return prose(indent, "about", first.prose) }
    line(indent, ["about"])
    var previous: About.Block.Kind?
    for block in about.blocks {
      switch block.kind {
      case .paragraph:
        if previous != nil { text += "\n" }
        line(indent + 1, [Self.continued(block.prose.text, indent + 2)])
      case .item(let depth, let number):
        if previous == .paragraph { text += "\n" }
        let marker = number.map { "\($0)." } ?? "-"
        line(indent + 1 + depth, [marker, Self.continued(block.prose.text, indent + depth + 2)])
      }
      previous = block.kind
    }
  }

  /// Nesting is bounded when sources are read.
  mutating func items(_ indent: Int, _ items: [Item]) {
    for item in items {
      var words = ["-", Self.continued(item.prose.text, indent + 1)]
      let attributes = (item.id.map { ["#" + $0.text] } ?? []) + item.tags.map { "." + $0 }
      if !attributes.isEmpty { words.append("{" + attributes.joined(separator: " ") + "}") }
      line(indent, words)
      for note in item.notes { prose(indent + 1, ">", note) }
      self.items(indent + 1, item.items)
    }
  }

  mutating func meta(_ indent: Int, _ meta: [Meta]) {
    for entry in meta { line(indent, ["meta", Self.word(entry.key.text), Self.quoted(entry.value.text)]) }
  }

  mutating func todos(_ indent: Int, _ todos: [Todo]) {
    for todo in todos { prose(indent, "todo", todo.prose) }
  }

  mutating func blankLine() { if !text.isEmpty { text += "\n" } }

  /// A title or a value as the language has it. A name is one line.
  static func quoted(_ name: String) -> String {
    var result = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\"
      case "\u{0}"..<" ", "\u{7F}":
        result += " "
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// An id as it is; anything else in quotes.
  private static func word(_ word: String) -> String {
    let isID = !word.isEmpty && FileNames.safe(word) == word
    return isID ? word : quoted(word)
  }

  /// Lines after a hard break are indented deeper than their statement: that is what continues it.
  private static func continued(_ text: String, _ indent: Int) -> String {
    text.replacing("\n", with: "\n" + String(repeating: "  ", count: indent))
  }
}
