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
    let title = page.title
    let fields = FrontMatter(page)
    if let (level, name) = Self.numbered(fields, title?.heading.title) {
      self.init(level, name, section: 0, isHeading: false)
    } else if let title, let level = titles[title.section]?.level {
      // "M3_Head_of_Engineering.md"
      let code = level.code == nil ? Self.code(ofFile: page) : nil
      self.init(
        code.map { LevelName($0, title: level.title) } ?? level,
        Name(level.title, at: title.heading.title.span), section: title.section, isHeading: true)
    } else if let title, let code = Self.code(ofFile: page) {
      self.init(
        LevelName(code, title: title.heading.title.text), title.heading.title, section: title.section,
        isHeading: true)
    } else if let title, let level = Self.guess(title.heading.title.text), level.rank % 100 != 0,
      title.section > 0, Self.named(fields) == nil
    {
      // "Product Manager 1" in "pm1.md".
      self.init(level, title.heading.title, section: title.section, isHeading: true)
    } else if let first = Self.first(of: page),
      let level = titles[first]?.level ?? Self.guess(page.sections[first].heading?.title.text ?? ""),
      let name = page.sections[first].heading?.title, let file = Self.fileName(page)?.0,
      Self.named(fields) == nil,
      Set(TitleWords(of: file.title).all).isSuperset(of: TitleWords(of: name.text).all)
    {
      // "Product Manager" in "mid_product_manager.md", over other headings of its depth.
      self.init(level, name, section: 0, isHeading: false)
    } else if let (level, name) = Self.named(fields) ?? Self.fileName(page) {
      self.init(level, name, section: 0, isHeading: false)
    } else if Self.saysRank(page.path), title.map({ !Self.saysRank($0.heading.title.text) }) ?? true,
      let level = Self.guess(PathWords.title(ofFile: page.path))
    {
      // "SE_I_junior.md", where no heading says how senior somebody is.
      self.init(level, Name(level.title, at: page.span(ByteRange(at: 0))), section: 0, isHeading: false)
    } else if let title, let level = Self.guess(title.heading.title.text) {
      self.init(level, title.heading.title, section: title.section, isHeading: true)
    } else if let name = fields["title"], let level = Self.guess(name.text) {
      self.init(level, name, section: 0, isHeading: false)
    } else {
      return nil
    }
  }

  /// The first heading of a page whose others stand beside it.
  private static func first(of page: Page) -> Int? {
    guard page.title == nil, let first = page.sections.firstIndex(where: \.hasHeading),
      page.sections[first].depth == 1
    else {
      return nil
    }
    return first
  }

  /// Whether a title, or the name of a file, has a word of rank.
  private static func saysRank(_ title: String) -> Bool {
    TitleWords(of: PathWords.title(ofFile: title)).meanings.contains { $0.rank != nil }
  }

  /// What may be a level beside pages of its series.
  private static func guess(_ title: String) -> LevelName? {
    let title = TitleText.undecorated(title)
    return Seniority.guess(of: TitleWords(of: title)).map { LevelName(named: title, rank: $0.rank) }
  }

  private init(_ level: LevelName, _ name: Name, section: Int, isHeading: Bool) {
    self.level = Named(value: level, section: section, name: name)
    self.isHeading = isHeading
    series = level.code?.letters ?? Seniority.series(of: level.title)
  }

  /// `level: 3`, with the title of the page.
  private static func numbered(_ fields: FrontMatter, _ heading: Name?) -> (LevelName, Name)? {
    guard let number = fields["level"], let code = LevelCode("L" + number.text) else { return nil }
    let title = fields["title"] ?? heading ?? Name(code.text, at: number.span)
    return (LevelName(code, title: title.text), title)
  }

  /// A page beside pages of a row, with the same headings as they have.
  init?(adopting page: Page) {
    guard let title = page.title else { return nil }
    let name = title.heading.title
    self.init(
      LevelName(named: name.text, rank: Seniority.guess(of: TitleWords(of: name.text))?.rank ?? 0), name,
      section: title.section, isHeading: true)
  }

  private static func named(_ fields: FrontMatter) -> (LevelName, Name)? {
    for key in ["level", "title", "sidebarTitle", "sidebar_label", "linkTitle", "nav_title"] {
      guard let value = fields[key] else { continue }
      let text = TitleText.undecorated(value.text)
      // "Senior – Platform careers"
      let first = Separator.splits(of: text, dashesOnly: true).first?.left
      if let level = LevelName(text) ?? first.flatMap({ LevelName($0) }) {
        return (level, Name(level.title, at: value.span))
      }
    }
    return nil
  }

  private static func code(ofFile page: Page) -> LevelCode? {
    let words = PathWords.title(ofFile: page.path).split(separator: " ")
    return words.count > 1 ? words.first.flatMap { LevelCode($0) } : nil
  }

  /// "04-senior-engineer.md", "L4-platform.md".
  private static func fileName(_ page: Page) -> (LevelName, Name)? {
    let title = PathWords.withoutNumber(PathWords.title(ofFile: page.path))
    let first = title.prefix { $0 != " " }
    let rest = title.dropFirst(first.count).trimmed
    let coded = LevelCode(first).map { LevelName($0, title: rest.prefix(1).uppercased() + rest.dropFirst()) }
    guard let level = coded ?? LevelName(String(title)) else { return nil }
    return (level, Name(level.title, at: page.span(ByteRange(at: 0))))
  }
}
