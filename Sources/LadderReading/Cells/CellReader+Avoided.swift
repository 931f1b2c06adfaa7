import CommonMark
import LadderModel

// What a cell says is to be avoided: neither expected nor an example, and so in what it is about.
extension CellReader {
  /// How far it goes.
  enum Avoided { case nextList, untilHeading }

  /// "What to avoid:" before a list, the list, and all that stands under such a heading.
  mutating func takeAvoided(_ block: BlockID) -> Bool {
    switch avoided {
    case .nextList: avoided = nil
    case .untilHeading:
      if let prose = page.prose(block), Sentences.examplesLead(prose) != nil {
        avoided = nil
        return false
      }
    case nil:
      let document = page.document
      guard document.isParagraph(block), document.isList(document.subtreeEnd(block)),
        let prose = page.prose(block), AvoidWords.isLead(prose)
      else { return false }
      avoided = .nextList
    }
    addAbout(block)
    return true
  }

  mutating func beginAvoided(_ heading: Heading) {
    avoided = .untilHeading
    addAbout { $0.add(heading) }
  }

  mutating func addAbout(_ block: BlockID) { addAbout { $0.add(block) } }

  private mutating func addAbout(_ add: (inout AboutReader) -> Void) {
    var reader = AboutReader(page)
    add(&reader)
    cell.body.about.blocks += reader.about.blocks
    observed += reader.observations
  }
}
