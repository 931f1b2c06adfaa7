import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// Cuts a document at its headings, and binds comments that speak of a whole section to it.
struct PageBuilder: ~Copyable {
  let file: FileID
  let path: String
  let document: MarkdownDocument
  let hasLinkDefinitions: Bool
  let hasTags: Bool
  let isUTF8: Bool
  let settings: PageSettings
  private(set) var sections = [Section()]
  private(set) var blocks: [BlockID] = []
  private(set) var header: EmbeddedStatements?
  private(set) var ruleSettings: [RuleSetting] = []
  var diagnostics: [Diagnostic] = []
  private(set) var hasPipeTables = false
  /// Emphasised lines that come again; nil before anybody asks.
  private var repeatedStress: Set<ArraySlice<UInt8>>?
  /// What `<details>` that come again are called; nil before anybody asks.
  private var repeatedSummaries: Set<String>?
  /// In lines: where a summary may stand in its block.
  private static let longestSummary = 6

  static func page(_ source: Source, file: FileID, _ settings: PageSettings) -> Page {
    var builder = PageBuilder(source, file, settings)
    builder.cut()
    builder.bindDirectives()
    builder.bindInlineDirectives()
    return Page(builder)
  }

  private init(_ source: Source, _ file: FileID, _ settings: PageSettings) {
    self.file = file
    self.settings = settings
    path = source.path
    let isText = !Encoding.isUTF16(source.bytes)
    let bytes = isText ? MDXComments.asHTML(source.bytes) : []
    let document = MarkdownDocument(parsing: bytes, options: .github)
    self.document = document
    hasLinkDefinitions = document.hasDefinitions
    hasTags = bytes.holds(UInt8(ascii: "<"))
    diagnostics = Encoding.diagnostics(in: source.bytes, file: file)
    isUTF8 = diagnostics.isEmpty
    if let tooDeep = document.tooDeep { diagnostics.append(.tooDeep(at: span(tooDeep))) }
  }

  func span(_ range: ByteRange) -> SourceSpan { SourceSpan(file, range) }

  private mutating func cut() {
    sections.reserveCapacity(48)
    blocks.reserveCapacity(document.allBlocks.count / 4)
    for block in document.children(document.root) {
      if let depth = document.headingLevel(block) {
        closeSection()
        sections.append(Section(heading: heading(block, depth), blocks: blocks.count..<blocks.count))
      } else if let heading = htmlHeading(block) {
        closeSection()
        sections.append(Section(heading: heading, blocks: blocks.count..<blocks.count))
        if holdsList(block) { blocks.append(block) }
      } else if let heading = boldHeading(block) {
        closeSection()
        sections.append(
          Section(heading: heading, blocks: blocks.count..<blocks.count, boldLine: block))
      } else if !takeHeader(block) {
        blocks.append(block)
        if document.isTable(block) { hasPipeTables = true }
      }
    }
    closeSection()
  }

  private mutating func closeSection() {
    let last = sections.count - 1
    sections[last].blocks = sections[last].blocks.lowerBound..<blocks.count
  }

  /// The statements of the first comment that says what the page is.
  private mutating func takeHeader(_ block: BlockID) -> Bool {
    guard header == nil, let directive = Directive(block, of: document), directive.isHeader else {
      return false
    }
    header = declarations(
      ofStatements: directive.statements, in: document.bytes, file: file, context: .ladder)
    return true
  }

  private func heading(_ block: BlockID, _ depth: Int) -> Heading {
    let document = document
    let range = document.range(block)
    let line = document.onlyLine(block)
    let words = line ?? Self.allLines(document.lines(block), in: range)
    let bytes = document.bytes
    let isPlain = line != nil && TitleText.isPlain(bytes.span.extracting(words.clamped(to: bytes.count)))
    let title =
      isPlain ? document.text(words) : TitleText.undecorated(Self.words(of: document.inlines(of: block)))
    let isMarked = words.start > range.start && document.bytes[range.start] == UInt8(ascii: "#")
    return Heading(
      title: Name(title, at: span(words)), depth: depth,
      marker: span(ByteRange(range.start, range.start + (isMarked ? depth : 0))), span: span(range))
  }

  /// What a heading says: where it is nothing but an image, what is said of that.
  private static func words(of tree: InlineTree) -> String {
    let words = tree.plainTextWithoutImages
    return words.utf8.allSatisfy { $0 <= 0x20 } ? tree.plainText : words
  }

  /// A paragraph that is nothing but some bold words, as people write who don't know of headings: `**Craft**`, `**Craft:**`.
  private mutating func boldHeading(_ block: BlockID) -> Heading? {
    guard document.isParagraph(block), let line = document.onlyLine(block) else { return nil }
    let bytes = document.bytes
    let named = BoldLine.words(in: bytes.span, line) ?? level(in: bytes, line)
    guard let words = named ?? stressed(bytes, line) else { return nil }
    let isPlain = TitleText.isPlain(bytes.span.extracting(words.clamped(to: bytes.count)))
    let title = isPlain ? document.text(words) : TitleText.undecorated(document.inlines(of: block).plainText)
    guard !title.isEmpty, !Label.saysThatLevelsFollow(TitleText.key(title)) else { return nil }
    return Heading(
      title: Name(title, at: span(words)), depth: Heading.boldDepth + (named == nil ? 1 : 0),
      marker: span(ByteRange(at: line.start)), span: span(line))
  }

  /// So is "*Contracts*" on a line of its own that comes again and again, under levels that are bold lines.
  private mutating func stressed(_ bytes: [UInt8], _ line: ByteRange) -> ByteRange? {
    guard sections.last?.boldLine != nil, let words = BoldLine.emphasis(in: bytes.span, line) else {
      return nil
    }
    let repeated = repeatedStress ?? findRepeatedStress(bytes)
    repeatedStress = repeated
    return repeated.contains(bytes[line.clamped(to: bytes.count)]) ? words : nil
  }

  private func findRepeatedStress(_ bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for block in document.children(document.root) where document.isParagraph(block) {
      guard let line = document.onlyLine(block), BoldLine.emphasis(in: bytes.span, line) != nil else {
        continue
      }
      counts[bytes[line.clamped(to: bytes.count)], default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  /// Emphasis is a heading where its words name a level: elsewhere it is a theme.
  private func level(in bytes: [UInt8], _ line: ByteRange) -> ByteRange? {
    guard let words = BoldLine.emphasis(in: bytes.span, line) else { return nil }
    return LevelName(document.text(words)) == nil ? nil : words
  }

  /// `<h2>Level 1</h2>` on a line of its own.
  private mutating func htmlHeading(_ block: BlockID) -> Heading? {
    guard document.isHTML(block) else { return nil }
    guard let line = document.onlyLine(block) else { return summary(block) }
    let bytes = document.bytes
    guard let (depth, words) = HTMLHeading.read(bytes, line) else { return summary(block) }
    return Heading(
      title: Name(TitleText.undecorated(document.text(words)), at: span(words)), depth: depth,
      marker: span(ByteRange(at: line.start)), span: span(line))
  }

  /// Whether what a heading of HTML stands over is in the same block: `<summary>Craft</summary><ul><li>…`.
  private func holdsList(_ block: BlockID) -> Bool {
    document.isHTML(block) && document.onlyLine(block) == nil
      && document.text(document.range(block)).contains("<li")
  }

  /// What several `<details>` of the page are called: "Responsibilities" under each level.
  private mutating func isRepeatedSummary(_ key: String) -> Bool {
    if repeatedSummaries == nil {
      var counts: [String: Int] = [:]
      for block in document.children(document.root) where document.isHTML(block) {
        guard let words = wordsOfSummary(block) else { continue }
        counts[TitleText.key(TitleText.undecorated(HTMLHeading.plain(document.bytes, words))), default: 0] +=
          1
      }
      repeatedSummaries = Set(counts.filter { $0.value > 1 }.keys)
    }
    return repeatedSummaries?.contains(key) ?? false
  }

  /// `<details><summary>Level 1</summary>`, where it names a level, stands over examples, or comes again: elsewhere it opens what it
  /// will.
  private mutating func summary(_ block: BlockID) -> Heading? {
    guard let words = wordsOfSummary(block) else { return nil }
    let title = TitleText.undecorated(HTMLHeading.plain(document.bytes, words))
    let titleWords = TitleWords(of: title)
    let isLevel =
      settings.titles.level(title, else: LevelName(title)) != nil
      || Seniority.guess(of: titleWords).map { !$0.isBare } ?? false
    guard isLevel || Sentences.isExamplesHeading(titleWords) || isRepeatedSummary(TitleText.key(title)) else {
      return nil
    }
    return Heading(
      title: Name(title, at: span(words)), depth: isLevel ? 2 : 6, marker: span(ByteRange(at: words.start)),
      span: span(words))
  }

  /// In the first lines of an HTML block.
  private func wordsOfSummary(_ block: BlockID) -> ByteRange? {
    let lines = document.lines(block).prefix(Self.longestSummary)
    guard let first = lines.first, let last = lines.last else { return nil }
    return HTMLHeading.summary(document.bytes, ByteRange(first.start, last.end))
  }

  private static func allLines(_ lines: [ByteRange], in range: ByteRange) -> ByteRange {
    ByteRange(lines.first?.start ?? range.end, lines.last?.end ?? range.end)
  }

  // MARK: Directives that speak of a section

  /// `skip` and settings at the end of a section speak of the next heading; settings at the start of one, before
  /// anything else stands there, speak of that section.
  private mutating func bindDirectives() {
    var isNextSkipped = false
    var skippedDepth: Int?
    for index in sections.indices {
      let depth = sections[index].depth
      if sections[index].boldLine != nil {
        sections[index].isSkipped = skippedDepth != nil
        isNextSkipped = isHeadingNext(after: index) && takeDirectivesAtEnd(of: index)
        continue
      }
      if isNextSkipped { skippedDepth = min(skippedDepth ?? depth, depth) }
      if let skipped = skippedDepth, depth < skipped || (depth == skipped && !isNextSkipped) {
        skippedDepth = nil
      }
      sections[index].isSkipped = skippedDepth != nil
      if skippedDepth == nil { takeSettingsAtStart(of: index) }
      isNextSkipped = isHeadingNext(after: index) && takeDirectivesAtEnd(of: index)
    }
  }

  private func isHeadingNext(after index: Int) -> Bool {
    index + 1 < sections.count && sections[index + 1].boldLine == nil
  }

  private mutating func takeSettingsAtStart(of index: Int) {
    var directives: [Directive] = []
    let isFirst = index == 0 && sections[index].blocks.first.map { document.kind(blocks[$0]) } == .frontMatter
    for block in blocks[sections[index].blocks].dropFirst(isFirst ? 1 : 0) {
      guard let directive = Directive(block, of: document), directive.isSetting,
        directive.isAlone(in: block, of: document)
      else { break }
      directives.append(directive)
    }
    guard !directives.isEmpty else { return }
    let start = sections[index].blocks.lowerBound
    // What front matter claims is looked at with the other blocks.
    if isFirst { blocks.insert(blocks.remove(at: start), at: start + directives.count) }
    sections[index].blocks = sections[index].blocks.dropFirst(directives.count)
    let scope = index == 0 ? wholeFile : sectionSpan(index)
    for directive in directives { addSettings(directive, scope: scope) }
  }

  /// Returns whether the next section is skipped.
  private mutating func takeDirectivesAtEnd(of index: Int) -> Bool {
    var isSkip = false
    while let last = sections[index].blocks.last, let directive = Directive(blocks[last], of: document),
      directive.isAlone(in: blocks[last], of: document),
      directive.isSetting || directive.isSkip
    {
      sections[index].blocks = sections[index].blocks.dropLast()
      isSkip = isSkip || directive.isSkip
      addSettings(directive, scope: sectionSpan(index + 1))
    }
    return isSkip
  }

  /// Takes the settings of a comment, and what is wrong with it.
  mutating func addSettings(_ directive: Directive, scope: SourceSpan) {
    let read = declarations(
      ofStatements: directive.statements, in: document.bytes, file: file, context: .cell)
    diagnostics += read.declared.diagnostics
    for var setting in read.declared.settings {
      setting.scope = .within(scope)
      setting.span = span(directive.comment)
      ruleSettings.append(setting)
    }
  }

  private var wholeFile: SourceSpan { span(ByteRange(0, document.bytes.count)) }

  /// A heading and all that is under it, up to the next heading that is not deeper.
  private func sectionSpan(_ index: Int) -> SourceSpan {
    let section = sections[index]
    let next = sections[(index + 1)...].first { $0.depth <= section.depth }
    let start = section.heading?.span.range.start ?? 0
    return span(ByteRange(start, next?.heading?.span.range.start ?? document.bytes.count))
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: "syntax", severity: .error, message: "lists and quotes nest too deep here to be read as such",
      hint: "make the inner ones a list of their own", span: span)
  }
}
