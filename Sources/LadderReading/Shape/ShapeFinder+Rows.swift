import LadderModel

// Dimensions in the rows of a table that stands under the same heading in each level: "| Execution | Plans the sprint. |" under
// "Responsibilities".
extension ShapeFinder {
  mutating func takeRowsOfTables() {
    guard page.hasTables, shape.kind == .levels, !shape.isFlat, shape.labels == nil else { return }
    let tables = shape.dimensions.compactMap(rows)
    var dimensionsOf: [String: Int] = [:]
    for key in tables.flatMap({ $0.found.map(\.key) }) { dimensionsOf[key, default: 0] += 1 }
    // "Meets criteria" and "Exceeds criteria" under each dimension are parts of what it says.
    for table in tables where table.found.allSatisfy({ dimensionsOf[$0.key] == 1 }) {
      take(table.found, from: table.dimension, in: table.sections)
    }
  }

  private typealias Found = [(key: String, name: Name)]

  /// The rows that stand under a dimension's heading in most levels, and where.
  private func rows(of dimension: Named<String>) -> (dimension: Named<String>, found: Found, sections: [Int])?
  {
    let sections = shape.roles.indices.filter { shape.roles[$0] == .dimension(dimension.value) }
    let rows = sections.map { section in
      page.blocks(under: section).flatMap { LabelledRow.rows(of: $0, on: page) }
    }
    guard let found = Self.shared(rows), rows.count(where: { $0.count > 1 }) * 2 > sections.count else {
      return nil
    }
    return (dimension, found, sections)
  }

  /// The rows by name, in the order in which they are met, where most names come again; nil where they do not.
  private static func shared(_ rows: [[LabelledRow]]) -> Found? {
    var counts: [String: Int] = [:]
    var found: Found = []
    for rows in rows {
      var seen: Set<String> = []
      for row in rows {
        let key = TitleText.key(row.name.text)
        guard !key.isEmpty, seen.insert(key).inserted else { continue }
        if counts[key] == nil { found.append((key, row.name)) }
        counts[key, default: 0] += 1
      }
    }
    return found.count > 1 && counts.values.count(where: { $0 > 1 }) * 2 > found.count ? found : nil
  }

  private mutating func take(
    _ rows: Found, from group: Named<String>, in sections: [Int]
  ) {
    shape.dimensions.removeAll { $0.value == group.value }
    var ids = TitleIDs(page.settings.titles, holding: shape.dimensions)
    var labels = shape.labels ?? Labels(kind: .dimensions, ids: [:])
    for (key, name) in rows {
      let id = ids.id(for: key, title: name.text).id
      labels.ids[key] = id
      shape.dimensions.append(Named(value: id, section: group.section, name: name))
      shape.groupOf[id] = group.name
    }
    shape.labels = labels
    for section in sections { shape.roles[section] = .group(group.value) }
  }
}
