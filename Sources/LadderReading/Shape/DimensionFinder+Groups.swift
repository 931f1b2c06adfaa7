import LadderModel

// Headings over several dimensions.
extension DimensionFinder {
  /// Headings at the depth of dimensions that only hold others, which come again: groups of those.
  mutating func findGroups(_ inside: [Int], _ repeated: Repetitions) {
    let deeper = levelsWithDeeperDimensions(inside, repeated)
    var group: (depth: Int, inner: Int, level: Int)?
    for index in inside {
      let depth = outline.sections[index].depth
      if let open = group, depth <= open.depth || levelOf[index] != open.level { group = nil }
      if let open = group {
        depthInGroup[index] = open.inner
      } else if depth == dimensionDepth, outline.sections[index].hasHeading,
        let inner = repeated.isBare(titles.key(of: index), at: depth)
          ? innerDepth(after: index, repeated)
          : deeper.contains(levelOf[index]) && isOverOthersOnly(index) ? innerDepth(after: index) : nil
      {
        takeGroup(index)
        group = (depth, inner, levelOf[index])
      }
    }
  }

  /// Levels in which some dimensions stand one step deeper than in others, under headings of their own: what is little at the
  /// lower levels is parted at the higher ones.
  private func levelsWithDeeperDimensions(_ inside: [Int], _ repeated: Repetitions) -> Set<Int> {
    let over = inside.filter { index in
      guard outline.sections[index].depth == dimensionDepth, isOverOthersOnly(index),
        let depth = innerDepth(after: index)
      else { return false }
      return inner(index).count {
        outline.sections[$0].depth == depth && titles.key(of: $0) >= 0
          && repeated.levels(of: titles.key(of: $0), at: dimensionDepth) > 0
      } > 1
    }
    return Set(over.map { levelOf[$0] })
  }

  /// Whether a heading stands over several others, and over no list of its own.
  private func isOverOthersOnly(_ index: Int) -> Bool {
    guard outline.sections[index].hasHeading, let depth = innerDepth(after: index),
      !outline.hasList(under: index)
    else { return false }
    return inner(index).count { outline.sections[$0].depth == depth } > 1
  }

  private func inner(_ index: Int) -> Range<Int>.SubSequence {
    outline.sections.indices[(index + 1)...].prefix {
      outline.sections[$0].depth > outline.sections[index].depth
    }
  }

  /// The depth of the heading right after one, where it is deeper.
  private func innerDepth(after index: Int) -> Int? {
    let next = index + 1
    guard next < outline.sections.count, outline.sections[next].hasHeading, titles.key(of: next) >= 0,
      outline.sections[next].depth > outline.sections[index].depth
    else { return nil }
    return outline.sections[next].depth
  }

  /// The same, where it comes again.
  private func innerDepth(after index: Int, _ repeated: Repetitions) -> Int? {
    let next = index + 1
    guard let depth = innerDepth(after: index), repeated.areDistinct(titles.key(of: next), at: depth) else {
      return nil
    }
    // One heading under it, and another one under other levels, is the step that the level is at.
    let isAlone = inner(index).count { outline.sections[$0].depth == depth } == 1
    return !isAlone
      || repeated.levels(of: titles.key(of: next), at: depth)
        >= repeated.levels(of: titles.key(of: index), at: outline.sections[index].depth)
      ? depth : nil
  }

  /// What comes again above the dimensions: over some of them it is a group of them; over a list it is a dimension.
  mutating func takeAbove(_ index: Int, _ repeated: Repetitions) {
    let next = index + 1
    let isOverDimension =
      next < outline.sections.count && outline.sections[next].depth == dimensionDepth
      && titles.key(of: next) >= 0 && repeated.areRepeated(titles.key(of: next), at: dimensionDepth)
    if isOverDimension {
      takeGroup(index)
    } else if outline.hasList(under: index) {
      present.insert(place(titles.key(of: index), levelOf[index]))
      shape.roles[index] = .dimension(declare(index))
    }
  }

  /// The heading and its dimensions: those that no group before has.
  private mutating func takeGroup(_ index: Int) {
    guard let heading = outline.sections[index].heading else { return }
    shape.roles[index] = .group(groupIDs.id(for: heading.key, title: heading.title.text).id)
    for next in outline.sections.indices[(index + 1)...] {
      guard outline.sections[next].depth > heading.depth else { return }
      if titles.key(of: next) >= 0 {
        groupOf[titles.key(of: next)] = groupOf[titles.key(of: next)] ?? heading.title
      }
    }
  }
}
