import CommonMark
import LadderModel
import SourceText

/// What the labels before items name: where levels stand in headings their dimensions, where dimensions do their levels.
struct Labels: Sendable {
  enum Kind: Sendable { case levels, dimensions }

  var kind: Kind
  /// By the label's key.
  var ids: [String: String]
  /// Of labels that are steps of a dimension: the stage that a cell reaches, by the label's key.
  var stages: [String: String] = [:]
  /// Of a list of levels: the dimensions that its items' parts begin with, by id, by the label's key.
  var inner: [String: String] = [:]
}

/// Finds labels that come again from list to list.
struct LabelFinder {
  /// A list item or a paragraph.
  private struct Entry {
    var section: Int
    /// Nil where it has none.
    var label: Name?
    /// Whether a sentence stands behind it, or more than a line.
    var isSentence = false
    var key: String { label.map { TitleText.key($0.text) } ?? "" }
    /// The same for "Level 1 (Coordinator)" and "Level 1".
    var levelKey: String { label.flatMap { LevelName($0.text)?.code?.text } ?? key }
  }

  private let outline: Outline
  private var settled: SettledTitles { outline.pages.first?.settings.titles ?? SettledTitles() }

  init(_ outline: Outline) { self.outline = outline }

  // MARK: Dimensions before the items of levels

  /// The dimensions that the items directly under the levels begin with: the same ones under most levels, and before most
  /// items. Nil where they begin with other things, such as steps that change from level to level.
  func dimensions(
    under levels: [Named<LevelName>], besideHeadings: Bool = false
  ) -> (found: [Named<String>], labels: Labels)? {
    if besideHeadings {
      let entries = levels.flatMap { self.entries(under: $0.section, paragraphs: true) }
      // "Reports to: the lead" is a fact; what is expected is said in a sentence.
      guard entries.count(where: \.isSentence) * 4 >= entries.count * 3 else { return nil }
      return dimensions(of: entries, levels.count)
    }
    let lines = levels.map { boldLines(under: $0.section) }
    let (_, sections) = distinct(lines.flatMap(\.self))
    return dimensions(
      of: zip(levels, lines).flatMap { level, lines in
        entries(under: level.section, paragraphs: true)
          + lines.filter { sections[$0.key]?.count ?? 0 > 1 }
      }, levels.count)
  }

  /// "**What we see:**" on a line of its own is a label among others that have their text behind them, where it comes again.
  private func boldLines(under level: Int) -> [Entry] {
    let depth = outline.sections[level].depth
    return outline.sections.indices[(level + 1)...].prefix {
      outline.sections[$0].boldLine != nil && outline.sections[$0].depth > depth
    }.compactMap { line in
      guard let name = outline.sections[line].heading?.title, !Label.saysWhatFollows(name.text),
        !Sentences.isExamplesHeading(TitleText.key(name.text))
      else { return nil }
      return Entry(section: level, label: name)
    }
  }

  private func dimensions(of every: [Entry], _ levels: Int) -> (found: [Named<String>], labels: Labels)? {
    // "Description: …" is about the level; "Responsibilities:" alone says what follows, and beside "Requirements:" is one of two.
    let saying = Set(every.map(\.key)).filter {
      Sentences.saysWhatCellsHold($0) || Sentences.expected.contains($0)
    }
    let entries = every.filter {
      !ProseTitles.areLabels($0.key) && (saying.count > 1 || !Sentences.saysWhatCellsHold($0.key))
    }
    let labelled = entries.filter { $0.label != nil }
    guard levels > 1, labelled.count * 3 >= entries.count * 2, !labelled.isEmpty else { return nil }
    let (found, sections) = distinct(labelled)
    let shared = sections.values.filter { $0.count > 1 }
    let (coverage, all) = (shared.reduce(0) { $0 + $1.count }, sections.values.reduce(0) { $0 + $1.count })
    // A level of which nothing is written yet says nothing against it.
    let filled = Set(entries.map(\.section)).count
    guard found.count > 1, filled > 1, filled * 2 > levels, coverage * 4 >= all * 3,
      coverage * 3 >= shared.count * filled * 2
    else { return nil }
    var ids = TitleIDs(settled)
    var labels = Labels(kind: .dimensions, ids: [:])
    var dimensions: [Named<String>] = []
    for entry in found {
      guard let name = entry.label else { continue }
      let id = ids.id(for: entry.key, title: name.text).id
      labels.ids[entry.key] = id
      dimensions.append(Named(value: id, section: entry.section, name: name))
    }
    return (dimensions, labels)
  }

  /// The keys of the labels directly under the levels; empty for an item without one.
  func keys(under levels: [Named<LevelName>]) -> [String] {
    levels.flatMap { self.entries(under: $0.section, paragraphs: true) }.map(\.key)
  }

  // MARK: Levels before the items of dimensions

  /// The levels that the items under some headings of one depth begin with, and those headings.
  func levels() -> (found: [Named<LevelName>], labels: Labels, sections: [Int])? {
    let candidates = outline.sections.indices.compactMap { section -> (section: Int, entries: [Entry])? in
      guard mayBeDimension(section) else { return nil }
      let entries = self.entries(under: section, paragraphs: true, forLevels: true).filter { $0.label != nil }
      let levels = LevelSeries.levels(of: entries.map { $0.label?.text ?? "" }, settled).count { $0 != nil }
      return levels >= 2 && levels * 2 >= entries.count ? (section, entries) : nil
    }
    guard let depth = ShapeFinder.mostCommon(candidates.map { outline.sections[$0.section].depth }) else {
      return nil
    }
    let chosen = candidates.filter { outline.sections[$0.section].depth == depth }
    let (found, sections) = distinct(chosen.flatMap(\.entries), by: \.levelKey)
    let shared = found.filter { sections[$0.levelKey]?.count ?? 0 >= 2 }
    guard chosen.count >= 2, shared.count >= 2 else { return nil }
    var labels = Labels(kind: .levels, ids: [:])
    var lists: [[Named<LevelName>]] = []
    for (section, entries) in chosen {
      lists.append(
        entries.compactMap { level($0, at: section, isShared: sections[$0.levelKey]?.count ?? 0 >= 2) })
    }
    let levels = MergedOrder.merge(lists)
    // "Level 1 (Coordinator)" the first time, and then "Level 1".
    for level in lists.joined() { labels.ids[TitleText.key(level.name.text)] = level.value.id }
    return (levels.map(\.withTitle), labels, chosen.map(\.section))
  }

  /// The levels of the only list whose items all begin with one, and the section that it stands in.
  func listOfLevels() -> (found: [Named<LevelName>], labels: Labels, section: Int)? {
    let candidates = outline.sections.indices.compactMap {
      section -> (section: Int, levels: [Named<LevelName>])? in
      // The page's own words may have no heading over them.
      guard mayBeDimension(section) || outline.sections[section].heading == nil else { return nil }
      let entries = self.entries(under: section, paragraphs: false, forLevels: true)
      let names = LevelSeries.levels(of: entries.map { $0.label?.text ?? "" }, settled)
      let levels = zip(entries, names).compactMap { entry, level -> Named<LevelName>? in
        guard let label = entry.label, let level else { return nil }
        return Named(value: level, section: section, name: label)
      }
      let areDistinct = Set(levels.map(\.value.id)).count == levels.count
      return levels.count > 1 && levels.count == entries.count && areDistinct ? (section, levels) : nil
    }
    guard candidates.count == 1, let only = candidates.first else { return nil }
    var labels = Labels(kind: .levels, ids: [:])
    for level in only.levels { labels.ids[TitleText.key(level.name.text)] = level.value.id }
    return (only.levels.map(\.withTitle), labels, only.section)
  }

  /// The dimensions that the parts of a list of levels begin with, where that is all that the parts do.
  func dimensions(inListOfLevels section: Int) -> (found: [Named<String>], ids: [String: String])? {
    let (page, own) = outline.place(of: section)
    func items(_ blocks: some Sequence<BlockID>) -> [BlockID] {
      blocks.filter(page.document.isList).flatMap { page.document.children($0) }
    }
    let levels = items(page.blocks(under: own))
    // Labels are compared from level to level here, as they are from section to section elsewhere.
    let entries = levels.indices.flatMap { level in
      items(page.document.children(levels[level])).map {
        Entry(section: level, label: page.label(ofItem: $0)?.name)
      }
    }
    return dimensions(of: entries, levels.count).map { found, labels in
      (found.map { Named(value: $0.value, section: section, name: $0.name) }, labels.ids)
    }
  }

  /// A label that is no level by itself is one where it comes again among those that are: "Leading Expert".
  private func level(_ entry: Entry, at section: Int, isShared: Bool) -> Named<LevelName>? {
    guard let name = entry.label,
      let level = settled.level(name.text, else: LevelName(name.text))
        ?? (isShared && !settled.isNoLevel(name.text)
          ? Seniority.guess(of: TitleWords(of: name.text)).map { LevelName(named: name.text, rank: $0.rank) }
            ?? LevelName(named: name.text) : nil)
    else { return nil }
    return Named(value: level, section: section, name: name)
  }

  /// What stands under "Salary" is no expectation.
  private func mayBeDimension(_ section: Int) -> Bool {
    guard outline.sections[section].hasHeading, !outline.sections[section].isSkipped else { return false }
    return !LevelFacts.isHeading(outline.sections[section].heading?.title.text ?? "")
  }

  // MARK: Entries

  /// In bytes: what is shorter is a fact.
  private static let shortestSentence = 40

  /// The first entry of each label, and the sections that have it.
  private func distinct(
    _ entries: [Entry], by key: (Entry) -> String = \.key
  ) -> (found: [Entry], sections: [String: Set<Int>]) {
    var found: [Entry] = []
    var sections: [String: Set<Int>] = [:]
    for entry in entries {
      let key = key(entry)
      if sections[key] == nil { found.append(entry) }
      sections[key, default: []].insert(entry.section)
    }
    return (found, sections)
  }

  /// `forLevels`: words that are a label only where they name a level are one.
  private func entries(under section: Int, paragraphs: Bool, forLevels: Bool = false) -> [Entry] {
    let (page, own) = outline.place(of: section)
    func entry(_ label: Label?) -> Entry {
      Entry(
        section: section, label: label.flatMap { $0.isSetApart || forLevels ? $0.name : nil },
        isSentence: label?.rest.map { $0.utf8.count >= Self.shortestSentence } ?? false)
    }
    var isUnderLabel = false
    return page.blocks(under: own).flatMap { block -> [Entry] in
      if page.document.isList(block) {
        // "Technical:" on a line of its own stands for all of the list after it.
        if isUnderLabel {
          isUnderLabel = false
          return []
        }
        let entries = page.document.children(block).filter { !page.opensChain($0) }.map {
          entry(page.label(ofItem: $0))
        }
        // A list without any says once that it has none.
        return entries.contains { $0.label != nil } ? entries : Array(entries.prefix(1))
      }
      let rows = LabelledRow.rows(of: block, on: page)
      if !rows.isEmpty { return rows.map { Entry(section: section, label: $0.name, isSentence: true) } }
      // A paragraph without a label is an introduction, as anywhere.
      guard paragraphs else { return [] }
      let labels = page.labels(ofParagraph: block).filter {
        forLevels
          ? !$0.saysWhatFollows
          : $0.isSetApart && (!$0.saysWhatFollows || Sentences.expected.contains($0.key))
      }
      isUnderLabel = labels.last.map { $0.rest == nil } ?? false
      return labels.map(entry)
    }
  }
}

extension Named<LevelName> {
  /// Called as the level is, and not as the label that names it: "L1 – Junior Analyst".
  fileprivate var withTitle: Self {
    var named = self
    named.name.text = value.title
    return named
  }
}

extension Page {
  /// Whether an item says what a level builds on: "- Everything in L1, plus:".
  fileprivate func opensChain(_ item: BlockID) -> Bool {
    document.firstChild(item).flatMap(prose).map { ChainOpening.isSure(in: $0.utf8) } ?? false
  }

  func label(ofItem item: BlockID) -> Label? {
    guard let first = document.firstChild(item), let prose = prose(first),
      !ChainOpening.isSure(in: prose.utf8)
    else { return nil }
    let isHead = document.nextSibling(first).map { document.isList($0) } ?? false
    return Label(prose, isHead: isHead)
  }

  /// Those of a list's items, or of a paragraph.
  func labels(in block: BlockID) -> [Label] {
    document.isList(block)
      ? document.children(block).compactMap { label(ofItem: $0) } : labels(ofParagraph: block)
  }

  /// One, or where each line begins with one, several. Empty where it begins with none.
  func labels(ofParagraph block: BlockID) -> [Label] {
    guard document.isParagraph(block), let prose = prose(block),
      let first = Label(sentence: prose) ?? Label(prose, isHead: false), !ChainOpening.isSure(in: prose.utf8)
    else { return [] }
    let lines = document.lines(block)
    guard lines.count > 1, lines.count < 64 else { return [first] }
    let labels = lines.map { line -> Label? in
      var builder = ProseBuilder(file: file)
      builder.append(line, of: document.bytes)
      return builder.finish().flatMap(rewritten).flatMap { Label($0, isHead: false) }
    }
    return labels.contains { $0 == nil } ? [first] : labels.compactMap(\.self)
  }
}
