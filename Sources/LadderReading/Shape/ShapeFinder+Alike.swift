import CommonMark
import LadderModel

// Levels that no word tells.
extension ShapeFinder {
  /// Headings of one depth that hold the same things, each, on a page that calls itself a ladder: "Code Merger" and "Code Owner" over
  /// "Requirements" and "Privileges".
  func alikeHeadings() -> [Named<LevelName>] {
    guard LadderEvidence.isCalledLadder(page), page.sections.count <= Self.mostAlike else { return [] }
    let candidates = headings().filter { index, heading in
      titles[index]?.isNoLevel == false && !ProseTitles.contain(heading.key)
    }.map { (index: $0.0, parts: parts(of: $0.0)) }
    let depths = candidates.filter { $0.parts.count > 1 }.map { page.sections[$0.index].depth }
    for depth in Set(depths).sorted() {
      let siblings = candidates.filter { page.sections[$0.index].depth == depth }
      var counts: [String: Int] = [:]
      for sibling in siblings { for part in sibling.parts { counts[part, default: 0] += 1 } }
      let alike = siblings.filter { sibling in
        let shared = sibling.parts.count { counts[$0] ?? 0 > 1 }
        return shared > 1 && shared * 2 >= sibling.parts.count
          && !sibling.parts.isDisjoint(with: Sentences.expected)
      }
      if alike.count > 1 { return alike.compactMap { level(at: $0.index) } }
    }
    return []
  }

  /// Longer pages are no ladders, and are not compared.
  private static let mostAlike = 400

  private func level(at index: Int) -> Named<LevelName>? {
    guard let title = page.sections[index].heading?.title else { return nil }
    return Named(value: LevelName(named: title.text), section: index, name: title)
  }

  /// The keys of the headings one step below a heading, and of the labels in what stands under it.
  private func parts(of index: Int) -> Set<String> {
    let depth = page.sections[index].depth
    let inner = page.sections.indices[(index + 1)...].prefix { page.sections[$0].depth > depth }
    let next = inner.map { page.sections[$0].depth }.min()
    let headings = inner.filter { page.sections[$0].depth == next }.compactMap {
      page.sections[$0].heading?.key
    }
    let labels = page.blocks(under: index).flatMap(page.labels(in:))
    return Set(headings + labels.filter(\.isSetApart).map(\.key))
  }
}
