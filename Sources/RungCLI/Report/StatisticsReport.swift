import SourceText

/// How many findings each rule has, the most first.
struct StatisticsReport {
  let list: FindingList

  func render(_ write: (String) -> Void) {
    let byRule = Dictionary(grouping: list.open, by: \.rule)
    let rows = byRule.map { rule, found in (count: found.count, rule: rule, level: found[0].severity.name) }
    let width = rows.map { String($0.count).count }.max() ?? 0
    for row in rows.sorted(by: { ($1.count, $0.rule) < ($0.count, $1.rule) }) {
      let count = String(row.count)
      write(String(repeating: " ", count: width - count.count) + "\(count)  \(row.level)[\(row.rule)]\n")
    }
  }
}
