import CommonMark
import LadderModel
import SourceText

// Where a level, or the ladder, comes to its end.
extension PageReader {
  /// Whether a rule or `<details>` under the last heading parts the ladder from what stands below it: not where such stand
  /// inside of other sections as well.
  func endsLadder(_ block: BlockID, _ index: Int) -> Bool {
    guard cells.isOpen || !content.cells.isEmpty, page.document.isRule(block) || page.opensDetails(block),
      !holdsHeading(block, index)
    else { return false }
    let parts = page.document.isRule(block) ? page.document.isRule : page.opensDetails
    return !page.sections.indices[..<index].contains { other in
      page.sections[other].heading != nil && page.blocks(under: other).dropLast().contains(where: parts)
    }
  }

  /// Whether the heading that a block stands under is in the block: `<summary>`.
  func holdsHeading(_ block: BlockID, _ index: Int) -> Bool {
    let range = page.document.range(block)
    return page.sections[index].heading.map {
      range.start <= $0.span.range.start && $0.span.range.end <= range.end
    } ?? false
  }

  /// Whether bold words are about the ladder, where levels are bold words too: "**How promotion works**".
  func endsLevel(_ index: Int) -> Bool {
    guard let heading = page.sections[index].heading, level?.heading.depth == Heading.boldDepth else {
      return false
    }
    return ProseTitles.contain(heading.key)
  }

  /// Whether bold words are about the level, where dimensions are bold words too: "**How to become a reviewer**".
  func endsBoldDimension(_ index: Int) -> Bool {
    guard let heading = page.sections[index].heading, let depth = dimension?.heading.depth, level != nil
    else { return false }
    return depth >= Heading.boldDepth && heading.depth <= depth && !Sentences.isExamplesHeading(heading.key)
      && !AvoidWords.isTitle(heading.key)
  }

  /// "**Path to L2:** Focus on:" below a cell: what follows is about the step to another level.
  func leadsToNext(_ block: BlockID) -> Bool {
    guard page.document.isParagraph(block), let label = page.labels(ofParagraph: block).first,
      label.isSetApart
    else {
      return false
    }
    return ProseTitles.isAboutTheNext(label.key)
  }

  /// Whether nothing stands under a heading before the next one that is not deeper.
  func isEmptyBelow(_ index: Int) -> Bool {
    guard page.sections[index].blocks.isEmpty else { return false }
    let next = index + 1
    return !(page.sections.indices.contains(next) && page.sections[next].depth > page.sections[index].depth)
  }
}
