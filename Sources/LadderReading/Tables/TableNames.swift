import LadderModel

/// The levels, dimensions and groups that tables name together, each once.
struct TableNames {
  private(set) var levels: [Named<LevelName>] = []
  private(set) var dimensions: [Named<String>] = []
  /// The titles of groups, by the ids of their dimensions.
  private(set) var groupOf: [String: Name] = [:]
  private var ids: TitleIDs
  private var known: Set<String> = []
  private let settled: SettledTitles

  init(_ settled: SettledTitles) {
    self.settled = settled
    ids = TitleIDs(settled)
  }

  mutating func add(_ shape: TableShape, section: Int) {
    levels += shape.levels.compactMap(\.self).filter { known.insert($0.value.id).inserted }
    for (index, name) in shape.dimensions.enumerated() where !name.text.isEmpty && !shape.areFacts[index] {
      let key = TitleText.key(name.text)
      if settled.isNoDimension(key) { continue }
      let (id, isNew) = ids.id(for: key, title: name.text)
      guard isNew else { continue }
      dimensions.append(Named(value: id, section: section, name: name))
      groupOf[id] = shape.groups[index]
    }
  }
}

extension LadderPlan {
  /// Puts dimensions in their groups, each of which is declared once.
  ///
  /// - Parameter groupOf: titles by the ids of dimensions.
  mutating func takeGroups(_ groupOf: [String: Name]) {
    guard !groupOf.isEmpty else { return }
    var ids = TitleIDs()
    for index in dimensions.indices {
      guard let title = groupOf[dimensions[index].id.text] else { continue }
      let (id, isNew) = ids.id(for: TitleText.key(title.text), title: title.text)
      if isNew { groups.append(Group(id: Name(id, at: title.span), title: title)) }
      dimensions[index].group = Name(id, at: title.span)
    }
  }
}
