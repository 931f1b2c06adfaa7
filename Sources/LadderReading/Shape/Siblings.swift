import CommonMark
import LadderModel

/// Headings beside levels that no word tells to be levels, and what stands under them does: "Controller" between "Clerk" and
/// "Director of Finance", with the same headings under it.
struct Siblings {
  private let page: Page
  private let titles: PageTitles

  init(_ page: Page, _ titles: PageTitles) {
    self.page = page
    self.titles = titles
  }

  /// The levels with those, in the order of the page.
  func adopt(to levels: [Named<LevelName>]) -> [Named<LevelName>] {
    guard levels.count > 1,
      let depth = ShapeFinder.mostCommon(levels.map { page.sections[$0.section].depth }),
      depth < Heading.boldDepth, Set(levels.map(\.value.id)).count == levels.count
    else { return levels }
    let known = Set(levels.map(\.section))
    let candidates = page.sections.indices.filter { index in
      page.sections[index].depth == depth && page.sections[index].hasHeading
        && !page.sections[index].isSkipped
        && !known.contains(index) && mayBeLevel(index)
    }
    guard !candidates.isEmpty else { return levels }
    let shared = sharedTitles(levels.map(\.section), depth)
    let areFlat = shared.isEmpty && levels.count { hasList(under: $0.section) } * 2 > levels.count
    let ofLevels = known.count > Self.mostCompared ? [] : known.map { Set(inner($0, depth)) }
    let parentOf = page.parents
    let parents = Set(known.map { parentOf[$0] })
    let adopted = candidates.filter { index in
      // "Skills" under another heading has the same headings under it, and says what they mean.
      guard parents.contains(parentOf[index]) else { return false }
      // A dimension's title at the wrong depth is that dimension.
      if shared.contains(titles.key(of: index)) { return false }
      return areFlat
        ? index > (known.min() ?? 0) && hasList(under: index)
          && (saysWho(index) || index < (known.max() ?? 0) && isShort(index))
        : isLikeOthers(index, depth, shared) || isLikeOne(index, depth, ofLevels)
          || isRoleAmong(known, index, depth, ofLevels)
    }
    return (levels + adopted.compactMap(level)).sorted { $0.section < $1.section }
  }

  /// The same where levels stand under each dimension: "SDR" beside "Account Executive", under most dimensions.
  func adopt(toRepeated levels: [Named<LevelName>], _ depth: Int) -> [Named<LevelName>] {
    let parentOf = page.parents
    let dimensions = Set(levels.compactMap { parentOf[$0.section] })
    let known = Set(levels.map(\.section))
    var candidates: [Int: [Int]] = [:]
    for index in page.sections.indices where page.sections[index].depth == depth && !known.contains(index) {
      guard !page.sections[index].isSkipped, mayBeLevel(index),
        parentOf[index].map(dimensions.contains) ?? false,
        isSomebody(index) || isShort(index) && isBetween(index, known, depth)
      else { continue }
      candidates[titles.key(of: index), default: []].append(index)
    }
    let adopted = candidates.values.filter { indices in
      Set(indices.compactMap { parentOf[$0] }).count * 2 > dimensions.count
    }
    if adopted.isEmpty { return levels }
    return (levels + adopted.joined().compactMap(level)).sorted { $0.section < $1.section }
  }

  /// Whether the headings of this depth directly before and after it are levels of the same dimension.
  private func isBetween(_ index: Int, _ levels: Set<Int>, _ depth: Int) -> Bool {
    let before = page.sections.indices[..<index].last { page.sections[$0].depth <= depth }
    let after = page.sections.indices[(index + 1)...].first { page.sections[$0].depth <= depth }
    return before.map(levels.contains) ?? false && after.map(levels.contains) ?? false
  }

  private func isSomebody(_ index: Int) -> Bool {
    let title = page.sections[index].heading?.title.text ?? ""
    return Seniority.isAbbreviation(title) || saysWho(index)
  }

  private func mayBeLevel(_ index: Int) -> Bool {
    guard let heading = page.sections[index].heading, let title = titles[index], !title.isExamples,
      !title.isNoLevel
    else { return false }
    if heading.title.text.hasSuffix("?") || Seniority.isAboutLevels(TitleWords(ofKey: heading.key)) {
      return false
    }
    return !ProseTitles.contain(heading.key) && !DimensionFinder.everyLevel.contains(heading.key)
  }

  /// The titles that come under two of the levels or more.
  private func sharedTitles(_ levels: [Int], _ depth: Int) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for level in levels { for title in Set(inner(level, depth)) { counts[title, default: 0] += 1 } }
    return Set(counts.filter { $1 > 1 }.keys)
  }

  /// The titles of the headings under one, up to the next that is not deeper.
  private func inner(_ index: Int, _ depth: Int) -> [Int] {
    page.sections.indices[(index + 1)...].prefix { page.sections[$0].depth > depth }
      .map { titles.key(of: $0) }.filter { $0 >= 0 }
  }

  private func isLikeOthers(_ index: Int, _ depth: Int, _ shared: Set<Int>) -> Bool {
    let inner = inner(index, depth)
    let same = inner.count { shared.contains($0) }
    return same > 0 && same * 2 >= inner.count
  }

  /// Whether most of what stands under a heading stands under one of the levels as well, two titles at the least: those of
  /// another track have dimensions of their own.
  private func isLikeOne(_ index: Int, _ depth: Int, _ ofLevels: [Set<Int>]) -> Bool {
    let own = Set(inner(index, depth))
    guard own.count > 1 else { return false }
    return ofLevels.contains { titles in
      let same = own.count { titles.contains($0) }
      return same > 1 && same * 2 > own.count
    }
  }

  /// "Operations Lead" between two levels, with one heading at the least that a level has: pages on which each level says in
  /// sentences of its own what is expected.
  private func isRoleAmong(_ known: Set<Int>, _ index: Int, _ depth: Int, _ ofLevels: [Set<Int>]) -> Bool {
    guard let first = known.min(), let last = known.max(), first < index, index < last, saysWho(index) else {
      return false
    }
    let own = Set(inner(index, depth))
    return ofLevels.contains { !$0.isDisjoint(with: own) }
  }

  private static let mostCompared = 64

  /// Whether a title that stands between levels has no more words than those mostly have.
  private func isShort(_ index: Int) -> Bool {
    guard let heading = page.sections[index].heading else { return false }
    return TitleText.words(heading.key).count <= 3 && !heading.title.text.utf8.contains(UInt8(ascii: ":"))
  }

  /// Whether the title says what somebody is or how senior. A colon stands before something else: "Misc: Team Lead".
  private func saysWho(_ index: Int) -> Bool {
    guard let title = page.sections[index].heading?.title.text, !title.utf8.contains(UInt8(ascii: ":")) else {
      return false
    }
    return TitleWords(of: title).haveRoleOrRank
  }

  private func hasList(under index: Int) -> Bool {
    page.blocks(under: index).contains { page.document.isList($0) }
  }

  private func level(_ index: Int) -> Named<LevelName>? {
    guard let title = page.sections[index].heading?.title else { return nil }
    return Named(value: LevelName(named: title.text), section: index, name: title)
  }
}
