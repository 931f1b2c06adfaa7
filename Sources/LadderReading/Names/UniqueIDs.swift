/// Ids that are made, each different from those before: the second "craft" is `craft-2`.
struct UniqueIDs {
  private var taken: Set<String>

  init(taken: Set<String> = []) { self.taken = taken }

  mutating func id(like wish: String) -> String {
    var id = wish
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(wish)-\(count)"
    }
    return id
  }
}

/// Ids of dimensions, the same for titles that differ in case and punctuation only.
struct DimensionIDs {
  private var byKey: [String: String] = [:]
  private var ids = UniqueIDs()

  mutating func id(for key: String, title: String) -> (id: String, isNew: Bool) {
    if let id = byKey[key] { return (id, false) }
    let id = ids.id(like: Slug.id(of: title))
    byKey[key] = id
    return (id, true)
  }
}
