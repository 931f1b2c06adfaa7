import CommonMark
import LadderModel
import SourceText

/// The sections of one page, or of several one after the other.
struct Outline {
  let pages: [Page]
  let sections: [Section]
  /// Where each page's sections begin.
  private(set) var starts: [Int] = []

  /// `boldLevels` are the sections whose bold lines are levels: other bold lines stand under those then.
  init(_ pages: [Page], boldLevels: Set<Int> = []) {
    self.pages = pages
    var count = 0
    for page in pages {
      starts.append(count)
      count += page.sections.count
    }
    var sections = pages.count == 1 ? pages[0].sections : pages.flatMap(\.sections)
    if !boldLevels.isEmpty {
      for index in sections.indices where sections[index].boldLine != nil && !boldLevels.contains(index) {
        sections[index].heading?.depth = Heading.boldDepth + 1
      }
    }
    self.sections = sections
  }

  /// The page that a section stands on, and its number there.
  func place(of section: Int) -> (page: Page, section: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= section { low = middle } else { high = middle }
    }
    return (pages[low], section - starts[low])
  }

  /// Whether a list stands directly under a heading, and says more than what the level builds on: "- Everything listed for L1".
  func hasList(under section: Int) -> Bool {
    let (page, own) = place(of: section)
    return page.blocks(under: own).contains { block in
      page.document.isList(block)
        && !(page.onlyItem(of: block).map { ChainOpening.isSure(in: $0.utf8) } ?? false)
    }
  }

  /// A part of something that is known for each section, page by page.
  func split<Value>(_ values: [Value]) -> [[Value]] {
    starts.indices.map { index in
      Array(values[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : values.count)])
    }
  }
}
