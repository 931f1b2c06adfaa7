import LadderModel

// Headings over several dimensions.
extension DimensionFinder {
  /// Headings at the depth of dimensions that only hold others, which come again: groups of those.
  mutating func findGroups(_ inside: [Int], _ repeated: Repetitions) {
    var group: (depth: Int, inner: Int, level: Int)?
    for index in inside {
      let depth = outline.sections[index].depth
      if let open = group, depth <= open.depth || levelOf[index] != open.level { group = nil }
      if let open = group {
        depthInGroup[index] = open.inner
      } else if depth == dimensionDepth, outline.sections[index].hasHeading,
        repeated.isBare(titles.key(of: index), at: depth), let inner = innerDepth(after: index, repeated)
      {
        takeGroup(index)
        group = (depth, inner, levelOf[index])
      }
    }
  }

  /// The depth of the heading right after one, where it is deeper and comes again.
  private func innerDepth(after index: Int, _ repeated: Repetitions) -> Int? {
    let next = index + 1
    guard next < outline.sections.count, outline.sections[next].hasHeading, titles.key(of: next) >= 0 else {
      return nil
    }
    let depth = outline.sections[next].depth
    guard depth > outline.sections[index].depth, repeated.areDistinct(titles.key(of: next), at: depth) else {
      return nil
    }
    // One heading under it, and another one under other levels, is the step that the level is at.
    let inner = outline.sections.indices[next...].prefix {
      outline.sections[$0].depth > outline.sections[index].depth
    }
    let isAlone = inner.count { outline.sections[$0].depth == depth } == 1
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
