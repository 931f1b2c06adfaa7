import LadderModel

// A page that is about its lowest level first, as job families are: "Requirements" of a Backend Engineer, and then a Senior Backend
// Engineer with requirements of their own.
extension ShapeFinder {
  mutating func takeBase() {
    guard shape.kind == .levels, !shape.isFlat, let first = shape.levels.first?.section else { return }
    let parent = page.parents[first]
    let above = headings().filter { $0.0 < (parent ?? first) }
    // Most pages have a title there, and nothing else.
    guard above.count > 1 || (above.count == 1 && page.title == nil) else { return }
    let known = Dictionary(
      shape.dimensions.map { (titles.key(of: $0.section), $0.value) }, uniquingKeysWith: { first, _ in first }
    )
    let isDimension = { (heading: (Int, Heading)) in
      known[titles.key(of: heading.0)] != nil || Sentences.expected.contains(heading.1.key)
    }
    guard let depth = above.first(where: isDimension)?.1.depth,
      let base = base(below: shape.levels.map(\.value))
    else { return }
    var ids = TitleIDs(page.settings.titles, holding: shape.dimensions)
    // The first heading is no title where the level's is another, or where none is.
    for (index, _) in above where shape.roles[index] == .title { shape.roles[index] = .prose }
    for (index, heading) in above where heading.depth == depth && index != base.section {
      if let id = known[titles.key(of: index)] {
        shape.roles[index] = .dimension(id)
      } else if Sentences.expected.contains(heading.key) {
        let id = ids.id(for: heading.key, title: heading.title.text).id
        shape.dimensions.append(Named(value: id, section: index, name: heading.title))
        shape.roles[index] = .dimension(id)
      }
    }
    shape.levels.insert(base, at: 0)
    shape.title = base.name
    if page.sections[base.section].hasHeading {
      shape.roles[base.section] = .level(base.value.id)
    } else {
      shape.base = base
    }
    // "## Levels" ends what is about the lowest one.
    if let parent, parent != base.section { shape.roles[parent] = .title }
  }

  /// The level that the page is called after: the words of its title are those that the levels have beside their ranks.
  private func base(below levels: [LevelName]) -> Named<LevelName>? {
    let heading = page.title
    guard let name = heading?.heading.title ?? FrontMatter(page)["title"] else { return nil }
    let text = TitleText.undecorated(name.text)
    let series = Seniority.series(of: text)
    let like = levels.filter { Seniority.series(of: $0.title) == series }
    // "Engineer" is none beside "Engineer I".
    guard !series.isEmpty, let guess = Seniority.guess(of: TitleWords(of: text)),
      like.count * 2 >= levels.count,
      !like.contains(where: { $0.rank / 100 == guess.rank / 100 })
    else { return nil }
    return Named(
      value: LevelName(named: text, rank: guess.rank), section: heading?.section ?? 0,
      name: Name(text, at: name.span))
  }
}
