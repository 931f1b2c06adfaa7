/// Levels whose pages no order and no code tells: those who make something are one line, those who lead them another, above.
struct LevelLines: Sendable {
  private let haveBoth: Bool

  init(_ titles: [String]) {
    let words = titles.map { TitleWords(of: $0) }
    haveBoth =
      words.contains(where: Self.isManagement)
      && words.count { !Self.isManagement($0) && $0.all.contains(where: Self.makers.contains) } > 1
  }

  /// 1 for those who lead, where there are others.
  func line(of title: String) -> Int { haveBoth && Self.isManagement(TitleWords(of: title)) ? 1 : 0 }

  private static func isManagement(_ title: TitleWords) -> Bool {
    title.all.contains { $0 == "manager" || Seniority.ranks[$0] ?? 0 >= Seniority.headRank }
  }

  private static let makers: Set<String> = [
    "engineer", "developer", "programmer", "designer", "scientist", "analyst",
  ]
}
