/// Which characters stand in a prose: one quick look at its bytes tells which rules have anything to look at.
package struct ProseTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `*`
  static let asterisk = ProseTraits(rawValue: 1)
  /// `[` or `<`: a link may begin here.
  static let opening = ProseTraits(rawValue: 2)
  /// A digit, as levels have one in their id.
  static let digit = ProseTraits(rawValue: 4)
  /// What may be a placeholder, see `PlaceholderGate`.
  static let gap = ProseTraits(rawValue: 8)
  /// `@`
  static let at = ProseTraits(rawValue: 0x100)
  /// Two spaces side by side, or a space that is none or that nobody sees.
  static let spaces = ProseTraits(rawValue: 0x200)
  /// A word that stands there twice, one behind the other.
  static let twice = ProseTraits(rawValue: 0x400)
  // Those that words tell, see `Lexicon` and `ProseLook`:

  /// A phrase of the list of that name: its one word, or its last two side by side.
  static let biased = ProseTraits(rawValue: 0x1_0000)
  static let gendered = ProseTraits(rawValue: 0x2_0000)
  static let vague = ProseTraits(rawValue: 0x4_0000)
  static let phrases: ProseTraits = [.biased, .gendered, .vague]
  /// A word that is a sign of a placeholder unless it is a part of another one, or where no word stands before it.
  static let mark = ProseTraits(rawValue: 0x8_0000)
  static let opener = ProseTraits(rawValue: 0x80_0000)
  /// A word of those with which people say what a level adds to; see `ChainHint`.
  static let chain = ProseTraits(rawValue: 0x800_0000)

  /// For a trait of `phrases`: the last one of several words, and the word before it.
  var ofLastWord: ProseTraits { ProseTraits(rawValue: rawValue << 4) }
  var ofWordBefore: ProseTraits { ProseTraits(rawValue: rawValue << 8) }

  /// The phrases that end with a word of these traits, behind one of the others.
  static func phrases(ending word: ProseTraits, behind before: ProseTraits) -> ProseTraits {
    phrases.intersection(ProseTraits(rawValue: word.rawValue >> 4 & before.rawValue >> 8))
  }

  // Those of a whole ladder, see `LadderTraits`:

  /// Spaces between a text and the end of its line.
  static let spaceBehind = ProseTraits(rawValue: 0x1000_0000)
  /// The letters of an expectation that stand in another one too.
  static let again = ProseTraits(rawValue: 0x2000_0000)

  /// An item that may have more words than one may have there.
  static let long = ProseTraits(rawValue: 0x4000_0000)

  /// Those that single bytes tell.
  static let ofBytes: ProseTraits = [.asterisk, .opening, .digit, .gap, .at, .spaces]
}

extension ProseTraits {
  /// The traits of a name, or of another text of which nobody wants the words; see `ProseWords`.
  init(_ text: Span<UInt8>) { self.init(of: text, in: 0..<text.count, isFirst: true) }

  /// What stands in a part of a text. `isFirst`: there is no word before it, so that a placeholder may begin with it.
  @inline(never)
  init(of text: Span<UInt8>, in range: Range<Int>, isFirst: Bool) {
    let table = ByteClass.table
    let classes = table.span
    var seen: UInt16 = 0
    var before = range.lowerBound > 0 ? classes[Int(text[range.lowerBound - 1])] : 0
    for index in range {
      let here = classes[Int(text[index])]
      if here & ByteClass.letter != 0, before & ByteClass.inWord == 0, PlaceholderGate.isMark(text, index) {
        seen |= ByteClass.gap
      }
      seen |= here
      before = here
    }
    if isFirst, PlaceholderGate.opens(text.extracting(range)) { seen |= ByteClass.gap }
    rawValue = UInt32(seen & ByteClass.traits)
  }
}
