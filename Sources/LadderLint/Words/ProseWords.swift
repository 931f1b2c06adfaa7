import SourceText

/// A run of ASCII letters in a prose.
struct ProseWord {
  private let run: LetterRun
  /// UTF-8 offset in the text.
  let start: Int
  /// The hash of the word before it; 0 where there is none.
  private let previous: UInt64
  /// The class of the byte before it.
  private let before: UInt16
  /// Whether it has the length of a word, and nothing beside it makes it a part of something else; see `PlainWord`.
  let isPlain: Bool

  @inline(__always)
  fileprivate init(
    _ run: LetterRun, from start: Int, behind previous: UInt64, _ before: UInt16, isPlain: Bool
  ) {
    (self.run, self.start, self.previous, self.before) = (run, start, previous, before)
    self.isPlain = isPlain
  }

  /// Of its letters in lower case; see `WordHash`.
  var hash: UInt64 { run.hash }
  var end: Int { run.end }
  var isCapitalised: Bool { run.isCapitalised }
  /// Whether no letter behind the first one is a capital.
  var isSmall: Bool { run.isSmall }
  /// Whether no other word stands before it in its text.
  var isFirst: Bool { previous == 0 }
  /// Whether the word before it is the same one.
  var isAgain: Bool { previous == run.hash }
  /// Small, or first in its text: a word, and not a name.
  var isSurelyWord: Bool { !isCapitalised || isFirst }
  /// Whether a letter of another alphabet or a digit stands directly before it.
  var isBehindOther: Bool { before & ByteClass.inWord != 0 }
  var range: Range<Int> { start..<end }
}

/// The words of a prose, one after the other; those of code, addresses and HTML are passed over. On the way it sees which
/// characters stand there.
///
/// Most of what a linter does is done here: each line of the loop counts.
struct ProseWords {
  private var index = 0
  /// The class of the byte before.
  private var before: UInt16 = 0
  private var seen: UInt16 = 0
  /// The hash of the word before; 0 where there is none.
  private var last: UInt64 = 0
  /// The same for texts of the same letters, also in what is passed over, and nearly never the same for others.
  private(set) var letterSum: UInt64 = 0

  /// What single bytes and stretches without words have told, of all up to the last word.
  var traits: ProseTraits { ProseTraits(rawValue: UInt32(seen & ByteClass.traits)) }
  var hasWords: Bool { last != 0 }
  /// Whether there are no other words than those that it has given: of other alphabets, of digits, in code or addresses.
  var areAllLetters: Bool { seen & (ByteClass.inWord & ~ByteClass.letter | ByteClass.stretch) == 0 }

  /// `classes` are those of `ByteClass`, which whoever looks at many texts gets once.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, _ classes: Span<UInt16>) -> ProseWord? {
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
  private mutating func word(_ run: LetterRun, in text: Span<UInt8>, _ classes: Span<UInt16>) -> ProseWord {
    // Behind most words stands a space, which is passed with its word.
    let isSpace = run.behind == 0x20
    let behind = isSpace ? ByteClass.space : classes[Int(run.behind)]
    // Nearly all words stand between spaces and commas.
    let isBeside = (before | behind) & ByteClass.joint != 0
    let isPlain =
      run.isSmall && PlainWord.hasLength(run.end &- index)
      && (!isBeside || !PlainWord.isPart(text, index, run.end))
    let word = ProseWord(run, from: index, behind: last, before, isPlain: isPlain)
    letterSum &+= run.hash
    last = run.hash
    index = isSpace ? run.end &+ 1 : run.end
    before = isSpace ? behind : ByteClass.letter
    return word
  }

  /// Passes over what may begin a stretch without words, and the stretch. It gives a copy, so that in the loop above all
  /// of this stays in registers.
  @inline(never)
  private func behindStretch(in text: Span<UInt8>, _ classes: Span<UInt16>) -> ProseWords {
    var behind = self
    behind.index = Wordless.end(at: index, in: text)
    let isStretch = behind.index > index + 1
    let traits = ProseTraits(of: text, in: index..<behind.index, isFirst: !hasWords && isStretch)
    behind.seen |= UInt16(truncatingIfNeeded: traits.rawValue) | (isStretch ? ByteClass.stretch : 0)
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
    let table = ByteClass.table
    let classes = table.span
    var words = ProseWords()
    while let word = words.next(in: text, classes) { all.append(word) }
    return all
  }
}
