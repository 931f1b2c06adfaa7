package import LadderModel
import SourceText

/// What a file declares as lines of text, without places: two spellings of one ladder give the same dump. The
/// formatter compares dumps before it gives its work away, and tests read them.
package struct DeclarationDump {
  private(set) var text = ""

  /// The dump of a file; `bytes` tell the first words of a setting's scope, which is a place.
  package static func text(of file: DeclaredFile, in bytes: [UInt8]) -> String {
    var dump = DeclarationDump()
    dump.add(file, bytes)
    return dump.text
  }

  /// The dump of what stands in a cell.
  package static func text(of body: CellBody) -> String {
    var dump = DeclarationDump()
    dump.add(body, 0)
    return dump.text
  }

  private mutating func line(_ depth: Int, _ parts: String?...) {
    text += String(repeating: "  ", count: depth)
    text += parts.compactMap(\.self).joined(separator: " ") + "\n"
  }

  private mutating func add(_ file: DeclaredFile, _ bytes: [UInt8]) {
    switch file.header {
    case .ladder(let header):
      line(0, "ladder", header.id.text, quoted(header.title), header.extends.map { "extends \($0.text)" })
    case .part(let ladder): line(0, "part of", ladder.text)
    case .workspace(let workspace): add(workspace)
    case nil: break
    }
    for declaration in file.declarations { add(declaration) }
    for cell in file.cells { add(cell) }
    for setting in file.settings { add(setting, bytes) }
    for option in file.options {
      line(0, "set", "\(option.rule.text).\(option.option.text)", quoted(option.value))
    }
  }

  private mutating func add(_ workspace: Workspace) {
    line(0, "workspace", quoted(workspace.title))
    add(workspace.about, workspace.meta, workspace.todos, 1)
    for source in workspace.sources { line(1, "sources", quoted(source)) }
    for documents in workspace.documents {
      line(1, "sources", quoted(documents.files), "as", documents.outermost.rawValue)
    }
    for meaning in workspace.titles {
      line(1, meaning.kind.rawValue, quoted(meaning.title), "is", meaning.id?.text ?? "none")
    }
    for source in workspace.exclude { line(1, "exclude", quoted(source)) }
    for output in workspace.outputs {
      line(1, "output", output.format.text, quoted(output.path), output.layout.map { "layout \($0.text)" })
    }
    if let language = workspace.language { line(1, "language", language.text) }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .about(let about): add(about, [], [], 0)
    case .meta(let meta): add(About(), [meta], [], 0)
    case .todo(let todo): add(About(), [], [todo], 0)
    case .track(let track):
      line(0, "track", track.id.text, quoted(track.title))
      add(track.about, [], track.todos, 1)
    case .level(let level):
      line(
        0, "level", level.id.text, quoted(level.title), level.track.map { "on \($0.text)" },
        chain(level.chain))
      add(level.about, level.meta, level.todos, 1)
    case .group(let group):
      line(0, "group", group.id.text, quoted(group.title))
      add(group.about, [], group.todos, 1)
    case .dimension(let dimension): add(dimension)
    case .omit(let omission): line(0, "omit", omission.kind.rawValue, omission.id.text)
    case .retired(let retired): line(0, "retired", retired.kind.rawValue, retired.id.text)
    }
  }

  private mutating func add(_ dimension: Dimension) {
    line(
      0, "dimension", dimension.id.text, quoted(dimension.title), dimension.group.map { "in \($0.text)" },
      dimension.from.map { "from \($0.text)" })
    add(dimension.about, dimension.meta, dimension.todos, 1)
    for stage in dimension.stages {
      line(1, "stage", stage.id.text, quoted(stage.title))
      add(stage.about, [], stage.todos, 2)
      for item in stage.items { add(item, "-", 2) }
    }
  }

  private mutating func add(_ cell: CellDeclaration) {
    line(
      0, "at", cell.levels.map(\.text).joined(separator: ","), cell.dimension.text, chain(cell.chain),
      cell.stage.map { "reaches \($0.text)" }, cell.isInstead ? "instead" : nil)
    add(cell.body, 1)
  }

  private mutating func add(_ body: CellBody, _ depth: Int) {
    if let theme = body.theme { line(depth, "theme", theme.text) }
    if let none = body.none { line(depth, "none", none.text) }
    add(body.about, [], body.todos, depth)
    for item in body.expectations { add(item, "-", depth) }
    for _ in body.exampleSections { line(depth, "examples") }
    if let lead = body.examplesLead { line(depth, "lead", lead.text) }
    for item in body.examples { add(item, "*", depth) }
  }

  private mutating func add(_ about: About, _ metas: [Meta], _ todos: [Todo], _ depth: Int) {
    for block in about.blocks {
      switch block.kind {
      case .paragraph: line(depth, "about", block.prose.text)
      case .item(let inner, let number):
        line(
          depth, "about", String(repeating: "  ", count: inner) + (number.map { "\($0)." } ?? "-"),
          block.prose.text)
      }
    }
    for meta in metas { line(depth, "meta", meta.key.text, quoted(meta.value)) }
    for todo in todos { line(depth, "todo", todo.prose.text) }
  }

  private mutating func add(_ item: Item, _ marker: String, _ depth: Int) {
    let tags = item.tags.map { " ." + $0 }.joined()
    let id = item.id.map { " #" + $0.text } ?? ""
    line(depth, marker, item.prose.text + (id + tags == "" ? "" : " {\((id + tags).dropFirst())}"))
    for note in item.notes { line(depth + 1, ">", note.text) }
    for part in item.items { add(part, "-", depth + 1) }
  }

  private mutating func add(_ setting: RuleSetting, _ bytes: [UInt8]) {
    let scope =
      switch setting.scope {
      case .workspace: setting.paths.isEmpty ? "workspace" : setting.paths.map(\.text).joined(separator: ", ")
      case .files: "files"
      case .ladder: "ladder"
      case .within(let span): quoted(firstWords(span.range, of: bytes))
      }
    line(
      0, setting.verb.rawValue, setting.rule.text, "in \(scope)", setting.reason.map { "because \($0.text)" })
  }

  /// The second and the third word at a place, enough to know a statement by; the first may be another
  /// marker.
  private func firstWords(_ range: ByteRange, of bytes: [UInt8]) -> String {
    let words = bytes[range.clamped(to: bytes.count)].prefix(256).split(maxSplits: 3) {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: ",")
    }
    return words.dropFirst().prefix(2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func chain(_ chain: Chain) -> String? {
    switch chain {
    case .unstated: nil
    case .none: "on its own"
    case .inAdditionTo(let references): "in addition to " + references.map(\.text).joined(separator: ",")
    }
  }

  private func quoted(_ name: Name) -> String { quoted(name.text) }
  private func quoted(_ text: String) -> String { QuotedText.write(text) }
}
