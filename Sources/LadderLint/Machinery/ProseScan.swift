/// One look at the bytes of a prose, for all rules at once: which characters stand there, and what its plain words are.
///
/// Most of what a linter does is done here: each line of the loops counts.
enum ProseScan {
  /// Calls `visit` with each plain word, in the order of the text.
  @inline(__always)
  static func traits(of text: Span<UInt8>, _ visit: (PlainWord) -> Void) -> ProseTraits {
    let table = ByteClass.table
    let classes = table.span
    let listed = PhraseList.gate.bits
    let gate = listed.span
    var seen: UInt16 = 0
    /// Those that words tell.
    var more: ProseTraits = []
    var isFirst = true
    /// The class of the byte before.
    var before: UInt16 = 0
    /// The word before: its hash, and where it ends.
    var last: (hash: UInt64, end: Int) = (0, 0)
    var index = 0
    while index < text.count {
      let start = index
      let first = text[start]
      guard PlainWord.isLetter(first) else {
        let here = classes[Int(first)]
        // Two spaces side by side give the bit of `ProseTraits.spaces`.
        seen |= here | (before & here & ByteClass.space) >> 6
        before = here
        index += 1
        guard before & ByteClass.wordless != 0 else { continue }
        index = Wordless.end(at: start, in: text)
        let isStretch = index > start + 1
        seen |= ProseTraits(of: text, in: start..<index, isFirst: isFirst && isStretch).rawValue
        before = classes[Int(text[index - 1])]
        continue
      }
      let run = LetterRun(in: text, from: start)
      index = run.end
      if run.hash.value == last.hash, start - last.end == 1 { more.insert(.twice) }
      if PhraseGate.holds(run.hash.value, gate) { more.insert(.listed) }
      last = (run.hash.value, index)
      if PlaceholderGate.mayBeMark(first), before & ByteClass.inWord == 0, PlaceholderGate.isMark(text, start)
      {
        seen |= ProseTraits.gap.rawValue
      }
      if isFirst, PlaceholderGate.opens(with: run.hash.value) { seen |= ProseTraits.gap.rawValue }
      let word = PlainWord(
        hash: run.hash.value, start: start, end: index, isCapitalised: first != first | 0x20, isFirst: isFirst
      )
      isFirst = false
      let ahead = before
      before = ByteClass.letter
      guard run.isSmall, word.hasLength else { continue }
      let behind = index < text.count ? classes[Int(text[index])] : 0
      // Nearly all words stand between spaces and commas.
      let isBeside = (ahead | behind) & ByteClass.joint != 0
      if !isBeside || !PlainWord.isPart(text, start, index) { visit(word) }
    }
    if isFirst, PlaceholderGate.opens(text) { seen |= ProseTraits.gap.rawValue }
    return more.union(ProseTraits(rawValue: seen & ByteClass.traits))
  }
}
