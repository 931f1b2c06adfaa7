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

  /// Of a list of which not all was looked at.
  static let all: ListTraits = [.ends, .capitals, .verbForms]
}

/// A quick look at the items of one list. What it tells may be too much, and is never too little.
struct ListLook {
  private var ends = Variety()
  private var capitals = Variety()
  private var forms = Variety()

  var traits: ListTraits {
    var traits: ListTraits = []
    if ends.isMixed { traits.insert(.ends) }
    if capitals.isMixed { traits.insert(.capitals) }
    if forms.isMixed { traits.insert(.verbForms) }
    return traits
  }

  /// Adds an item; `leadsIn`: what hangs on it makes it another kind of item than the others are.
  mutating func add(_ text: Span<UInt8>, _ opening: ProseOpening, leadsIn: Bool, _ lexicon: borrowing Lexicon)
  {
    if let form = Self.form(text, opening, lexicon) { forms.add(form.rawValue) }
    guard !leadsIn else { return }
    if let isStop = Self.isStop(text) { ends.add(isStop ? 1 : 0) }
    if opening.isCapital {
      capitals.add(1)
    } else if let start = ItemStart(text) {
      capitals.add(start.isCapital ? 1 : 0)
    }
  }

  /// Most items begin with a plain word, which was looked up already. What the next one tells is left to the rule.
  private static func form(
    _ text: Span<UInt8>, _ opening: ProseOpening, _ lexicon: borrowing Lexicon
  ) -> VerbForm? {
    guard let kinds = opening.kinds, kinds.isDisjoint(with: [.subordinating, .adverb, .beforeObject]),
      text[opening.end - 1] | 0x20 != UInt8(ascii: "y")
    else { return ItemOpening(text, lexicon)?.form }
    return kinds.isDisjoint(with: [.person, .possessive])
      ? ItemOpening.form(of: kinds, before: nil) : .sentence
  }

  /// An abbreviation counts as a stop here.
  private static func isStop(_ text: Span<UInt8>) -> Bool? {
    guard text.count > 0 else { return nil }
    let last = text[text.count - 1]
    if last == UInt8(ascii: ".") { return true }
    return PlainWord.isLetter(last) ? false : ItemEnd(text)?.isStop
  }
}

/// Whether several values were seen.
private struct Variety {
  private var bits: UInt8 = 0

  /// `value`: 0 to 7.
  mutating func add(_ value: UInt8) { bits |= 1 &<< value }

  var isMixed: Bool { bits.nonzeroBitCount > 1 }
}
