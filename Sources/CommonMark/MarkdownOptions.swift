/// What is read beyond CommonMark itself.
package struct MarkdownOptions: Hashable, Sendable {
  /// Pipe tables, as GitHub reads them.
  package var tables: Bool
  /// `~one~` and `~~two~~` tildes.
  package var strikethrough: Bool
  /// `[ ]` and `[x]` at the start of a list item.
  package var taskLists: Bool
  /// Addresses that stand in the text without angle brackets: `www.…`, `https://…`, `name@host`.
  package var autolinks: Bool
  /// A block between two `---` lines at the very start of the text.
  package var frontMatter: Bool

  package init(
    tables: Bool = false, strikethrough: Bool = false, taskLists: Bool = false, autolinks: Bool = false,
    frontMatter: Bool = false
  ) {
    self.tables = tables
    self.strikethrough = strikethrough
    self.taskLists = taskLists
    self.autolinks = autolinks
    self.frontMatter = frontMatter
  }

  /// CommonMark 0.31.2 and nothing else.
  package static let commonMark = MarkdownOptions()

  /// CommonMark with all of the above.
  package static let github = MarkdownOptions(
    tables: true, strikethrough: true, taskLists: true, autolinks: true, frontMatter: true)
}
