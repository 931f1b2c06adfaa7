import LadderModel
import SourceText

/// The level that a whole page is about: by its title, its front matter or the name of its file.
struct PageLevel: Sendable {
  var level: Named<LevelName>
  /// Whether the level stands in a heading, at the section of `level`; otherwise that is the page's first.
  var isHeading: Bool
  /// What levels of one ladder have in common: the letters of their codes, or what is left of their titles without
  /// rank and number. "Senior Engineer" and "Engineer II" are in a row, "Data Engineer" is in another.
  var series: String

  /// Nil for a page that names none, or that has other headings of the same depth as its title.
  init?(_ page: Page, _ titles: PageTitles) {
    let sources = Sources(page: page, titles: titles, title: page.title, fields: FrontMatter(page))
    // What is surer comes first.
    guard
      let found = sources.numberedField ?? sources.titleOfLevel ?? sources.fileCode ?? sources.numberedTitle
        ?? sources.firstHeading ?? sources.field ?? sources.fileName ?? sources.rankInFileName
        ?? sources.anyTitle
    else { return nil }
    self = found
  }

  /// A page beside pages of a row, with the same headings as they have.
  init?(adopting page: Page) {
    guard let title = page.title else { return nil }
    let name = title.heading.title
    let words = TitleWords(of: name.text)
    // Nothing tells how high it is: among those that are called by their role alone.
    let rank =
      Seniority.guess(of: words)?.rank ?? Seniority.anyRank(of: words).map { $0 + 1 } ?? Seniority.plainRank
    self.init(LevelName(named: name.text, rank: rank), name, at: title.section)
  }

  /// `section`: that of the heading; nil where none names the level.
  fileprivate init(_ level: LevelName, _ name: Name, at section: Int? = nil) {
    self.level = Named(value: level, section: section ?? 0, name: name)
    isHeading = section != nil
    series = level.code?.letters ?? Seniority.series(of: level.title)
  }
}

/// What may say which level a page is about.
private struct Sources {
  let page: Page
  let titles: PageTitles
  let title: (section: Int, heading: Heading)?
  let fields: FrontMatter

  private var file: String { PathWords.title(ofFile: page.path) }
  private var start: SourceSpan { page.span(ByteRange(at: 0)) }

  /// `level: 3`, with the title of the page.
  var numberedField: PageLevel? {
    guard let number = fields["level"], let code = LevelCode("L" + number.text) else { return nil }
    let name = fields["title"] ?? title?.heading.title ?? Name(code.text, at: number.span)
    return PageLevel(LevelName(code, title: name.text), name)
  }

  /// "Senior Engineer", and "Head of Engineering" in "M3_Head_of_Engineering.md".
  var titleOfLevel: PageLevel? {
    guard let title, let level = titles[title.section]?.level else { return nil }
    let code = level.code == nil ? codeOfFile : nil
    return PageLevel(
      code.map { LevelName($0, title: level.title) } ?? level,
      Name(level.title, at: title.heading.title.span), at: title.section)
  }

  /// "Keeper of bees" in "M2_Keeper_of_bees.md".
  var fileCode: PageLevel? {
    guard let title, let code = codeOfFile else { return nil }
    let name = title.heading.title
    return PageLevel(LevelName(code, title: name.text), name, at: title.section)
  }

  /// "Product Manager 1" in "pm1.md".
  var numberedTitle: PageLevel? {
    guard let title, title.section > 0, let level = Self.guess(title.heading.title.text),
      level.rank % 100 != 0, field == nil
    else { return nil }
    return PageLevel(level, title.heading.title, at: title.section)
  }

  /// "Product Manager" in "mid_product_manager.md", over other headings of its depth.
  var firstHeading: PageLevel? {
    guard title == nil, let first = page.sections.firstIndex(where: \.hasHeading),
      page.sections[first].depth == 1, let name = page.sections[first].heading?.title,
      let level = titles[first]?.level ?? Self.guess(name.text), let file = fileName, field == nil,
      Set(TitleWords(of: file.level.value.title).all).isSuperset(of: TitleWords(of: name.text).all)
    else { return nil }
    return PageLevel(level, name)
  }

  /// `title: Senior Engineer`, `sidebar_label: "Senior – Platform careers"`.
  var field: PageLevel? {
    for key in ["level", "title", "sidebarTitle", "sidebar_label", "linkTitle", "nav_title"] {
      guard let value = fields[key] else { continue }
      let text = TitleText.undecorated(value.text)
      let first = Separator.splits(of: text, dashesOnly: true).first?.left
      if let level = LevelName(text) ?? first.flatMap({ LevelName($0) }) {
        return PageLevel(level, Name(level.title, at: value.span))
      }
    }
    return nil
  }

  /// "04-senior-engineer.md", "L4-platform.md".
  var fileName: PageLevel? {
    let title = PathWords.withoutNumber(file)
    let first = title.prefix { $0 != " " }
    let rest = title.dropFirst(first.count).trimmed
    let coded = LevelCode(first).map { LevelName($0, title: rest.withCapital) }
    guard let level = coded ?? LevelName(String(title)) else { return nil }
    return withTitle(of: level) ?? PageLevel(level, Name(level.title, at: start))
  }

  /// "Intern & Probation" on the page "intern.md" says the same, and more.
  private func withTitle(of level: LevelName) -> PageLevel? {
    guard let title, level.code == nil,
      Set(TitleWords(of: title.heading.title.text).all).isStrictSuperset(of: TitleWords(of: level.title).all)
    else { return nil }
    let name = title.heading.title
    var titled = level
    titled.title = name.text
    return PageLevel(titled, name, at: title.section)
  }

  /// "SE_I_junior.md", where no heading says how senior somebody is.
  var rankInFileName: PageLevel? {
    guard Self.saysRank(file), title.map({ !Self.saysRank($0.heading.title.text) }) ?? true else {
      return nil
    }
    return Self.guess(file).map { PageLevel($0, Name($0.title, at: start)) }
  }

  /// What may be a level beside pages of its series.
  var anyTitle: PageLevel? {
    if let title, let level = Self.guess(title.heading.title.text) {
      return PageLevel(level, title.heading.title, at: title.section)
    }
    guard let name = fields["title"] else { return nil }
    return Self.guess(name.text).map { PageLevel($0, name) }
  }

  private var codeOfFile: LevelCode? {
    let words = file.split(separator: " ")
    return words.count > 1 ? words.first.flatMap { LevelCode($0) } : nil
  }

  private static func saysRank(_ title: String) -> Bool {
    TitleWords(of: title).meanings.contains { $0.rank != nil }
  }

  private static func guess(_ title: String) -> LevelName? {
    let title = TitleText.undecorated(title)
    return Seniority.guess(of: TitleWords(of: title)).map { LevelName(named: title, rank: $0.rank) }
  }
}
