import LadderModel

/// In what the items of a list differ: one quick look at it tells which rules have anything to look at.
package struct ListTraits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Some items end in a full stop, and some don’t.
  static let ends = ListTraits(rawValue: 1)
  /// Some begin with a capital, and some don’t.
  static let capitals = ListTraits(rawValue: 2)
  /// They begin with different forms of verbs, or whole sentences.
  static let verbForms = ListTraits(rawValue: 4)

  init(_ items: Span<Item>, _ lexicon: borrowing Lexicon) {
    self = []
    guard items.count > 1 else { return }
    var (ends, capitals, forms) = (Variety(), Variety(), Variety())
    let isJudged = UsualForm.isJudged(items.count)
    for index in items.indices {
      let bytes = items[index].prose.utf8
      let text = bytes.span
      if let form = ItemOpening(text, lexicon)?.form { forms.add(form.rawValue) }
      guard isJudged, UsualForm.isPlain(items[index]) else { continue }
      if let end = ItemEnd(text) { ends.add(end.isStop ? 1 : 0) }
      if let start = ItemStart(text) { capitals.add(start.isCapital ? 1 : 0) }
    }
    if ends.isMixed { insert(.ends) }
    if capitals.isMixed { insert(.capitals) }
    if forms.isMixed { insert(.verbForms) }
  }
}

/// Whether several values were seen.
private struct Variety {
  private var bits: UInt8 = 0

  /// `value`: 0 to 7.
  mutating func add(_ value: UInt8) { bits |= 1 &<< value }

  var isMixed: Bool { bits.nonzeroBitCount > 1 }
}
