import LadderModel

/// Appends blocks of GitHub-flavoured Markdown, a blank line between any two.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []
  /// Two lists next to each other would be read as one.
  private var endsInList = false

  mutating func comment(_ text: String) {
    begin()
    append("<!-- \(Self.inComment(text)) -->\n")
  }

  /// A comment of several lines; `text` ends in a line ending.
  mutating func comment(_ word: String, block text: String) {
    begin()
    append("<!-- \(word)\n\(Self.inComment(text))-->\n")
  }

  /// `title` is plain text.
  mutating func heading(_ depth: Int, _ title: String) {
    begin()
    append(String(repeating: "#", count: min(6, max(1, depth))) + " " + Self.escaped(title) + "\n")
  }

  /// `markdown` is prose: one paragraph.
  mutating func paragraph(_ markdown: String) {
    begin()
    lines(markdown, indent: "")
    append("\n")
  }

  mutating func items(_ items: [Item]) {
    guard !items.isEmpty else { return }
    beginList()
    list(items, indent: "")
  }

  mutating func bullets(_ markdown: [String]) {
    guard !markdown.isEmpty else { return }
    beginList()
    for text in markdown { bullet("- ", text, indent: "") }
  }

  /// Neighbouring items of an `about`, up to those that would be taken for one list.
  mutating func aboutItems(_ items: ArraySlice<About.Block>) {
    beginList()
    // The columns at which the text of each open item begins.
    var columns: [Int] = []
    for block in items {
      guard case .item(let depth, let number) = block.kind else { continue }
      columns.removeLast(max(0, columns.count - max(0, depth)))
      let column = columns.last ?? 0
      let marker = number.map { "\($0). " } ?? "- "
      bullet(marker, block.prose.text, indent: String(repeating: " ", count: column))
      columns.append(column + marker.utf8.count)
    }
  }

  /// A row of a pipe table; `cells` are Markdown without a line break.
  mutating func tableRow(_ cells: [String], isFirst: Bool) {
    if isFirst { begin() }
    append("|")
    for cell in cells { append(" \(Self.inTable(cell)) |") }
    append("\n")
    if isFirst { append("|" + String(repeating: " --- |", count: cells.count) + "\n") }
  }

  // MARK: Lists

  /// Nesting is bounded when sources are read.
  private mutating func list(_ items: [Item], indent: String) {
    for item in items {
      bullet("- ", item.prose.text + Self.attributes(of: item), indent: indent)
      for (index, note) in item.notes.enumerated() {
        if index > 0 { append("\n") }
        append(indent + "  > ")
        lines(note.text, indent: indent + "  > ")
        append("\n")
      }
      list(item.items, indent: indent + "  ")
    }
  }

  private mutating func bullet(_ marker: String, _ text: String, indent: String) {
    append(indent)
    append(text.isEmpty ? String(marker.dropLast()) : marker)
    lines(text, indent: indent + String(repeating: " ", count: marker.utf8.count))
    append("\n")
  }

  /// ` {#id .tag}`, empty where the author gave neither.
  private static func attributes(of item: Item) -> String {
    let words = (item.id.map { ["#" + $0.text] } ?? []) + item.tags.map { "." + $0 }
    if words.isEmpty { return "" }
    return (item.prose.text.isEmpty ? "{" : " {") + words.joined(separator: " ") + "}"
  }

  // MARK: Text

  /// Lines after a hard break begin at `indent`, escaped where they would begin a block of their own.
  private mutating func lines(_ markdown: String, indent: String) {
    var isFirst = true
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: true) {
      var bytes = Array(line.utf8)
      if !isFirst {
        append("\n" + indent)
        if let offset = BlockStart.escapeOffset(in: bytes.span) {
          bytes.insert(UInt8(ascii: "\\"), at: offset)
        }
      }
      self.bytes.append(contentsOf: bytes)
      isFirst = false
    }
  }

  private mutating func beginList() {
    if endsInList {
      begin()
      append("<!-- -->\n")
    }
    begin()
    endsInList = true
  }

  private mutating func begin() {
    endsInList = false
    if !bytes.isEmpty { append("\n") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Plain text as Markdown that shows it: a title with `*` or `<` in it stays a title.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "~": result += "\\"
      case "\u{0}"..<" ", "\u{7F}":
        result += " "
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    // A heading may be closed by `#`.
    if result.hasSuffix("#") { result.insert("\\", at: result.index(before: result.endIndex)) }
    return result
  }

  /// A comment ends at its first `-->`.
  private static func inComment(_ text: String) -> String { text.replacing("-->", with: "--\\>") }

  private static func inTable(_ text: String) -> String {
    text.replacing("\\\n", with: " ").replacing("\n", with: " ").replacing("|", with: "\\|")
  }
}
