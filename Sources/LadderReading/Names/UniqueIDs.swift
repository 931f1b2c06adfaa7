import LadderModel

/// Ids that are made, each different from those before: the second "craft" is `craft-2`.
struct UniqueIDs {
  private var taken: Set<String>
  /// How many of each wish there are: thousands of headings may have one name.
  private var counts: [String: Int] = [:]

  /// `count`: how many more there will be, about.
  init(taken: Set<String> = [], count: Int = 12) {
    self.taken = taken
    self.taken.reserveCapacity(taken.count + count)
  }

  mutating func id(like wish: String) -> String {
    var id = wish
    while !taken.insert(id).inserted {
      let count = counts[wish, default: 1] + 1
      counts[wish] = count
      id = "\(wish)-\(count)"
    }
    return id
  }
}

/// Ids made from titles, the same for titles that differ in case and punctuation only.
struct TitleIDs {
  private var byKey: [String: String] = [:]
  private var ids = UniqueIDs()
  private let settled: SettledTitles
  /// Ids that several titles may have.
  private let shared: Set<String>
  private var usedOfShared: Set<String> = []

  /// `settled` are the titles of dimensions whose ids a workspace gives.
  init(_ settled: SettledTitles = SettledTitles()) {
    self.settled = settled
    shared = settled.dimensionIDs
    byKey.reserveCapacity(12)
  }

  /// With the ids of dimensions that a page has already.
  init(_ settled: SettledTitles, holding dimensions: [Named<String>]) {
    self.init(settled)
    for dimension in dimensions {
      _ = id(for: TitleText.key(dimension.name.text), title: dimension.name.text)
    }
  }

  /// `slug` is that of the title, where it was made already.
  mutating func id(for key: String, title: String, slug: String? = nil) -> (id: String, isNew: Bool) {
    if let id = byKey[key] { return (id, false) }
    let wish = settled.dimension(ofKey: key) ?? slug ?? Slug.id(of: title)
    let isShared = shared.contains(wish)
    let id = isShared ? wish : ids.id(like: wish)
    byKey[key] = id
    return (id, isShared ? usedOfShared.insert(id).inserted : true)
  }
}
