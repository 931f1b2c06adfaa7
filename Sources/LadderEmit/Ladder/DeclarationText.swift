import LadderModel
import SourceText

/// Writes statements of the ladder language, for `.ladder` files and for the comment at the head of a Markdown page.
///
/// The columns of declarations and the blank lines between them are the formatter's.
struct DeclarationText {
  private(set) var text = ""
  /// What is allowed in an item, by the place of its text.
  var itemSettings: [SourceSpan: [RuleSetting]] = [:]

  mutating func line(_ indent: Int, _ words: [String]) {
    text += String(repeating: "  ", count: indent) + words.joined(separator: " ") + "\n"
  }

  /// A statement that ends in prose: `todo …`.
  mutating func prose(_ indent: Int, _ word: String, _ prose: Prose) {
    let isEmpty = prose.text.isEmpty
    line(indent, isEmpty ? [word] : [word, StatementProse.lines(prose.text, indent + 1, in: .statement)])
  }

  mutating func about(_ indent: Int, _ about: About) {
    guard let first = about.blocks.first else { return }
    let isOneParagraph = about.blocks.count == 1 && first.kind == .paragraph
    line(indent, isOneParagraph ? ["about", block(first, indent + 1)] : ["about"])
    if isOneParagraph { return }
    var previous: About.Block.Kind?
    for block in about.blocks {
      if let previous, needsBlank(between: previous, and: block.kind) { blankLine() }
      let depth = indent + 1 + Self.depth(block.kind)
      line(depth, Self.marker(block.kind) + [self.block(block, depth + 1)])
      previous = block.kind
    }
  }

  private func block(_ block: About.Block, _ indent: Int) -> String {
    StatementProse.lines(block.prose.text, indent, in: .about)
  }

  private static func depth(_ kind: About.Block.Kind) -> Int {
    if case .item(let depth, _) = kind { depth } else { 0 }
  }

  private static func marker(_ kind: About.Block.Kind) -> [String] {
    guard case .item(_, let number) = kind else { return [] }
    return [number.map { "\($0)." } ?? "-"]
  }

  /// Around paragraphs, and before a number that would be more of the text above it.
  private func needsBlank(between above: About.Block.Kind, and kind: About.Block.Kind) -> Bool {
    guard case .item(let depth, let number) = kind, case .item(let depthAbove, _) = above else { return true }
    return depth > depthAbove && number != nil && number != 1
  }

  /// Nesting is bounded when sources are read.
  mutating func items(_ indent: Int, _ items: [Item]) {
    for item in items {
      let attributes = (item.id.map { ["#" + $0.text] } ?? []) + item.tags.map { "." + $0 }
      let text = StatementProse.item(item.prose.text, indent + 1, hasAttributes: !attributes.isEmpty)
      line(indent, ["-", text] + (attributes.isEmpty ? [] : ["{" + attributes.joined(separator: " ") + "}"]))
      settings(indent + 1, itemSettings[item.prose.span] ?? [])
      for note in item.notes {
        line(indent + 1, [">", StatementProse.lines(note.text, indent + 2, in: .item)])
      }
      self.items(indent + 1, item.items)
    }
  }

  mutating func meta(_ indent: Int, _ meta: [Meta]) {
    for entry in meta { line(indent, ["meta", Self.word(entry.key.text), Self.quoted(entry.value.text)]) }
  }

  mutating func todos(_ indent: Int, _ todos: [Todo]) {
    for todo in todos { prose(indent, "todo", todo.prose) }
  }

  mutating func settings(_ indent: Int, _ settings: [RuleSetting]) {
    for setting in settings {
      let words = [setting.verb.rawValue, setting.rule.text]
      guard let reason = setting.reason else {
        line(indent, words)
        continue
      }
      prose(indent, (words + ["because"]).joined(separator: " "), reason)
    }
  }

  mutating func options(_ indent: Int, _ options: [RuleOption]) {
    for option in options {
      line(indent, ["set", "\(option.rule.text).\(option.option.text)", Self.quoted(option.value.text)])
    }
  }

  private mutating func blankLine() { if !text.isEmpty { text += "\n" } }

  /// A title or a value as the language has it. A name is one line.
  static func quoted(_ name: String) -> String {
    var result = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\"
      case "\n", "\r", "\u{0}":
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
}
