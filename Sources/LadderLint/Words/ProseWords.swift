import SourceText

/// A run of ASCII letters in a prose.
struct ProseWord {
  /// Of its letters in lower case; see `WordHash`.
  var hash: UInt64
  /// UTF-8 offsets in the text.
  var start: Int
  var end: Int
  var isCapitalised: Bool
  /// Whether no letter behind the first one is a capital.
  var isSmall: Bool
  /// Whether no other word stands before it in its text.
  var isFirst: Bool
  /// Whether a letter of another alphabet or a digit stands directly before it.
  var isBehindOther: Bool
  /// Whether it has the length of a word, and nothing beside it makes it a part of something else; see `PlainWord`.
  var isPlain: Bool

  /// Small, or first in its text: a word, and not a name.
  var isSurelyWord: Bool { !isCapitalised || isFirst }
  var range: Range<Int> { start..<end }
}

/// The words of a prose, one after the other; those of code, addresses and HTML are passed over. On the way it sees which
/// characters stand there.
///
/// Most of what a linter does is done here: each line of the loop counts.
struct ProseWords {
  private var index = 0
  private var isAtFirst = true
  /// The class of the byte before.
  private var before: UInt16 = 0
  private var seen: UInt16 = 0
  /// The same for texts of the same letters, also in what is passed over, and nearly never the same for others.
  private(set) var letterSum: UInt64 = 0

  /// What single bytes and stretches without words have told, of all up to the last word.
  var traits: ProseTraits { ProseTraits(rawValue: UInt32(seen & ByteClass.traits)) }
  var hasWords: Bool { !isAtFirst }

  /// `classes` are those of `ByteClass`, which whoever looks at many texts gets once.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, _ classes: borrowing ByteClass.Table) -> ProseWord? {
    while index < text.count {
      if let run = LetterRun(in: text, from: index) { return word(run, in: text, classes) }
      let here = classes[Int(text[index])]
      // Two spaces side by side give the bit of `ProseTraits.spaces`.
      seen |= here | (before & here & ByteClass.space) >> 6
      before = here
      if here & ByteClass.wordless == 0 { index &+= 1 } else { self = behindStretch(in: text, classes) }
    }
    return nil
  }

  @inline(__always)
  private mutating func word(_ run: LetterRun, in text: Span<UInt8>, _ classes: borrowing ByteClass.Table) -> ProseWord {
    let (start, ahead) = (index, before)
    let behind = run.end < text.count ? classes[Int(text[run.end])] : 0
    // Nearly all words stand between spaces and commas.
    let isBeside = (ahead | behind) & ByteClass.joint != 0
    let word = ProseWord(
      hash: run.hash, start: start, end: run.end, isCapitalised: run.isCapitalised, isSmall: run.isSmall,
      isFirst: isAtFirst, isBehindOther: ahead & ByteClass.inWord != 0,
      isPlain: run.isSmall && PlainWord.hasLength(run.end &- start)
        && (!isBeside || !PlainWord.isPart(text, start, run.end)))
    letterSum &+= run.hash
    isAtFirst = false
    // Behind most words stands a space, which is passed with its word.
    let isSpace = behind == ByteClass.space
    index = isSpace ? run.end &+ 1 : run.end
    before = isSpace ? behind : ByteClass.letter
    return word
  }

  /// Passes over what may begin a stretch without words, and the stretch. It gives a copy, so that in the loop above all
  /// of this stays in registers.
  @inline(never)
  private func behindStretch(in text: Span<UInt8>, _ classes: borrowing ByteClass.Table) -> ProseWords {
    var behind = self
    behind.index = Wordless.end(at: index, in: text)
    let isStretch = behind.index > index + 1
    let traits = ProseTraits(of: text, in: index..<behind.index, isFirst: isAtFirst && isStretch)
    behind.seen |= UInt16(truncatingIfNeeded: traits.rawValue)
    behind.before = classes[Int(text[behind.index - 1])]
    var inside = index
    while inside < behind.index {
      if let run = LetterRun(in: text, from: inside) {
        behind.letterSum &+= run.hash
        inside = run.end
      } else {
        inside += 1
      }
    }
    return behind
  }

  /// All at once, for rules that look at few texts.
  static func all(in text: Span<UInt8>) -> [ProseWord] {
    var all: [ProseWord] = []
    all.reserveCapacity(text.count / 5)
    let classes = ByteClass.table
    var words = ProseWords()
    while let word = words.next(in: text, classes) { all.append(word) }
    return all
  }
}
