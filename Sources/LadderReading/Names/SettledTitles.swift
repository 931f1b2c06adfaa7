import LadderModel

/// What titles mean in all documents, where a workspace says so: `level "Wizard" is L3`, `dimension "Promotion" is none`.
struct SettledTitles: Sendable {
  /// By the key of the title (see `TitleText.key`): an id, and nil where the title is none.
  private var levels: [String: String?] = [:]
  private var dimensions: [String: String?] = [:]
  private var levelIDs: Set<String> = []
  private(set) var dimensionIDs: Set<String> = []

  init() {}

  init(_ meanings: [Workspace.TitleMeaning]) {
    for meaning in meanings {
      let key = TitleText.key(TitleText.undecorated(meaning.title.text))
      let id = meaning.id?.text
      if meaning.kind == .level { levels[key] = .some(id) } else { dimensions[key] = .some(id) }
    }
    levelIDs = Set(levels.values.compactMap(\.self))
    dimensionIDs = Set(dimensions.values.compactMap(\.self))
  }

  var isEmpty: Bool { levels.isEmpty && dimensions.isEmpty }

  // MARK: Levels

  /// The level that a title is said to be, or whose id it makes; or else the one that it looks like.
  func level(_ title: String, else inferred: @autoclosure () -> LevelName?) -> LevelName? {
    if levels.isEmpty { return inferred() }
    if let settled = levels[TitleText.key(title)] {
      return settled.map { LevelName(settled: $0, title: title) }
    }
    let id = Slug.id(of: title)
    return levelIDs.contains(id) ? LevelName(settled: id, title: title) : inferred()
  }

  /// Whether a title is said to be no level, or a dimension.
  func isNoLevel(_ title: String) -> Bool {
    guard !isEmpty else { return false }
    let key = TitleText.key(title)
    return levels[key] == .some(.none) || (levels[key] == nil && dimension(ofKey: key) != nil)
  }

  // MARK: Dimensions

  func dimension(ofKey key: String) -> String? {
    guard !dimensions.isEmpty else { return nil }
    if let settled = dimensions[key] { return settled }
    let id = Slug.id(of: key)
    return dimensionIDs.contains(id) ? id : nil
  }

  /// Whether a title is said to be no dimension.
  func isNoDimension(_ key: String) -> Bool { !dimensions.isEmpty && dimensions[key] == .some(.none) }

  // MARK: Both, by id

  func titles(ofLevel id: String) -> [String] { Self.titles(of: id, in: levels) }
  func titles(ofDimension id: String) -> [String] { Self.titles(of: id, in: dimensions) }

  private static func titles(of id: String, in meanings: [String: String?]) -> [String] {
    meanings.isEmpty ? [] : meanings.filter { $0.value == id }.keys.sorted()
  }
}
