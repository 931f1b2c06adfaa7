import LadderModel

/// Whether a page that has levels may be something else: severities, milestones, a course. "P1 – Critical" and "P1 –
/// Painter" are built alike; their words tell, and those of the page's title.
struct LadderEvidence {
  private let page: Page
  private let shape: PageShape

  /// Whether nothing speaks for a ladder, and something against it. Where a workspace says what the page is, nothing does.
  static func isAgainst(_ page: Page, _ shape: PageShape) -> Bool {
    guard shape.kind != .none, page.settings.outermost == nil, page.settings.titles.isEmpty else {
      return false
    }
    return LadderEvidence(page: page, shape: shape).isAgainst
  }

  private var isAgainst: Bool {
    let names = [Self.title(of: page), Self.fileName(of: page)].map(TitleText.key)
    let isOther = names.contains { TitleText.words($0).contains { Self.otherThings.contains(String($0)) } }
    guard isOther || shape.isFlat,
      !names.contains(where: { key in
        let title = TitleWords(ofKey: key)
        // "Rust for programmers: syllabus" is for somebody, and still a syllabus.
        return isOther ? title.all.contains(where: Self.ladderWords.contains) : Self.speaksForLadder(title)
      })
    else { return false }
    let levels = shape.levels.map { TitleWords(of: $0.name.text) }
    guard !levels.contains(where: Self.speaksForLadder) else { return false }
    return isOther || (areStepsOfACourse(levels) || haveForeignTitles) && !Self.isAmongLadders(page)
  }

  /// "Career ladder", "Engineering levels": what a ladder as a whole is called.
  static func speaksOfLadders(_ title: TitleWords) -> Bool {
    title.all.contains {
      ["ladder", "ladders", "levels", "level", "career", "careers", "framework", "track", "path", "guide"]
        .contains($0)
    }
  }

  /// Whether a page's title or its file's name says that it is a ladder.
  static func isCalledLadder(_ page: Page) -> Bool {
    [title(of: page), fileName(of: page)].contains { name in
      TitleText.words(TitleText.key(name)).contains {
        [
          "ladder", "ladders", "levels", "career", "careers", "progression", "leveling", "levelling",
          "membership",
        ].contains($0)
      }
    }
  }

  /// Whether some words are those of something that has levels and is nobody: "Level 1 Support tickets", "P1 Incident".
  static func areThings(_ title: TitleWords) -> Bool {
    title.all.contains { otherThings.contains($0) || thingsWithLevels.contains($0) }
  }

  private static let thingsWithLevels: Set<String> = [
    "critical", "high", "low", "medium", "urgent", "blocker", "bug", "bugs", "issue", "issues", "heading",
    "headings", "access", "plan", "pack", "package", "tier", "parking", "boss", "world", "stage", "room",
    "rooms", "target", "targets", "results", "review", "goals", "kickoff",
  ]

  /// The first heading.
  private static func title(of page: Page) -> String {
    page.sections.first { $0.hasHeading }?.heading?.title.text ?? ""
  }

  private static func fileName(of page: Page) -> String {
    page.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(page.path[$0...]) } ?? page.path
  }

  /// Whether the folder is called as ladders are: "careers".
  private static func isAmongLadders(_ page: Page) -> Bool {
    !PathWords.folder(of: page.path).isEmpty
      && speaksForLadder(TitleWords(of: PathWords.title(ofFolderOf: page.path)))
  }

  /// Whether what a page is called speaks of somebody: its title, its file, its folder.
  static func speaksForLadder(_ page: Page) -> Bool {
    [title(of: page), fileName(of: page)].contains { speaksForLadder(TitleWords(of: $0)) }
      || isAmongLadders(page)
  }

  /// "Career", "engineers", "Senior": somebody, or the growth of somebody.
  private static func speaksForLadder(_ title: TitleWords) -> Bool {
    title.all.contains { ladderWords.contains($0) || saysWho($0) }
      || title.meanings.contains { $0.isRole || ($0.rank ?? 0) > 0 }
        && !title.all.allSatisfy { courseWords.contains($0) || partWords.contains($0) || Int($0) != nil }
  }

  /// By how words for people end: "painter", "cellists", "librarian".
  private static func saysWho(_ word: String) -> Bool {
    let word = word.hasSuffix("s") ? word.dropLast() : word[...]
    guard word.utf8.count > 4, !things.contains(word), !courseWords.contains(String(word)) else {
      return false
    }
    return ["er", "or", "ist", "ian", "man", "ant", "eer"].contains { word.hasSuffix($0) }
  }

  /// "Beginner", "Advanced", and nothing else.
  private func areStepsOfACourse(_ levels: [TitleWords]) -> Bool {
    levels.allSatisfy { $0.all.allSatisfy(Self.courseWords.contains) }
  }

  /// "M1: Foundation": codes that are not only a level's, and titles that name nobody.
  private var haveForeignTitles: Bool {
    shape.levels.allSatisfy { level in
      guard let code = level.value.code, !["L", "IC"].contains(code.letters) else { return false }
      return level.name.text != level.value.id
        && !TitleWords(of: level.name.text).meanings.contains { $0.series != nil }
    }
  }

  private static let ladderWords: Set<String> = [
    "career", "careers", "ladder", "ladders", "progression", "growth", "leveling", "levelling", "competency",
    "competencies", "competence", "role", "roles", "expectations", "job", "jobs", "people", "promotion",
    "talent", "profession", "professions", "staff", "team", "hr", "engineering", "development", "management",
    "design", "marketing", "nursing", "teaching", "leadership", "recruiting", "accounting", "consulting",
    "programming", "carrera", "carreira", "karriere", "karrierestufen", "laufbahn", "carrière", "carriera",
    "loopbaan",
  ]

  private static let courseWords: Set<String> = [
    "beginner", "beginners", "basic", "basics", "intermediate", "advanced", "novice", "expert", "foundation",
    "foundations", "foundational", "proficient", "level",
  ]

  /// What courses are made of: "Part 1: Beginner".
  private static let partWords: Set<String> = [
    "part", "module", "unit", "lesson", "week", "day", "session", "chapter", "block", "stage",
  ]

  private static let otherThings: Set<String> = [
    "cefr", "classification", "autonomy", "severity", "severities", "incident", "incidents", "priority",
    "priorities", "roadmap", "milestone", "milestones", "release", "releases", "changelog", "syllabus",
    "curriculum", "course", "courses", "lesson", "lessons", "tutorial", "tutorials", "workshop", "exam",
    "exams", "homework", "game", "games", "quest", "quests", "walkthrough", "osi", "logging", "logs",
    "awesome", "maturity", "readiness", "sla", "slas", "subscription", "subscriptions", "pricing", "plans",
    "tiers", "tickets", "backlog", "agenda", "meeting", "meetings", "maths", "mathematics", "school",
    "pupils", "students", "interview", "interviews", "scorecard",
  ]

  /// Things whose names end as those of people do.
  private static let things: Set<Substring> = [
    "minor", "major", "ember", "december", "november", "september", "october", "other", "number", "order",
    "tier", "layer", "error", "computer", "server", "water", "paper", "letter", "chapter", "after", "under",
    "over", "never", "ever", "answer", "master", "matter", "power", "quarter", "color", "factor", "vector",
    "sector", "mirror", "monitor", "router", "parser", "docker", "filter", "header", "footer", "folder",
    "buffer", "cluster", "register", "newsletter", "weather", "important", "constant", "relevant", "compiler",
    "linter", "container", "calendar", "semester", "theater", "center", "user", "customer", "plant",
    "restaurant", "grant", "variant", "instant",
  ]
}
