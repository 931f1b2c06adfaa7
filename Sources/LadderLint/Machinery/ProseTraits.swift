/// Which characters stand in a prose: one quick look at its bytes tells which rules have anything to look at.
package struct ProseTraits: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

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
  /// A word that may be on one of the lists of `PhraseList`.
  static let listed = ProseTraits(rawValue: 0x800)

  /// Those that single bytes tell.
  static let ofBytes: ProseTraits = [.asterisk, .opening, .digit, .gap, .at, .spaces]
}

extension ProseTraits {
  /// The traits of a name, or of another text of which nobody wants the words; see `ProseScan`.
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
        seen |= Self.gap.rawValue
      }
      seen |= here
      before = here
    }
    if isFirst, PlaceholderGate.opens(text.extracting(range)) { seen |= Self.gap.rawValue }
    rawValue = seen & ByteClass.traits
  }
}
