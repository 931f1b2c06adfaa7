import LadderModel

/// What a ladder's prose is in, as far as rules for one language need to know.
struct ProseLanguage: Sendable {
  /// A BCP 47 primary tag, in lower case; nil: not one that any rule knows.
  let tag: String?

  /// What the workspace declares; where it declares nothing, English or not, by the little words of the ladder.
  init(of ladder: borrowing Ladder, in run: borrowing LintRun, index: Int) {
    if let declared = run.model.workspace?.language?.text {
      tag = declared.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() }
    } else {
      tag = FunctionWords.areEnglish(in: ladder) ? "en" : nil
    }
  }

  /// Whether a rule for prose in `language` is for this one too; nil: a rule for any.
  func fits(_ language: String?) -> Bool { language == nil || language == tag }
}

/// Tells English by the words that every English text has many of.
private enum FunctionWords {
  /// How many words are looked at: enough to tell, few enough to cost nothing.
  private static let sample = 160
  private static let enough = 24
  /// After so many, nobody needs more to see that it is English.
  private static let clear = 40

  static func areEnglish(in ladder: Ladder) -> Bool {
    var counts = Counts()
    let lexicon = Lexicon.english
    for cell in ladder.cells.indices where counts.words < sample {
      let isBare = ladder.cells[cell].body.expectations.isEmpty
      let items = isBare ? ladder.cells[cell].body.examples : ladder.cells[cell].body.expectations
      let span = items.span
      for index in span.indices where counts.words < sample {
        if counts.words >= clear, counts.english * 10 >= counts.words, counts.foreign * 4 <= counts.english {
          return true
        }
        counts.add(span[index].prose.utf8.span, lexicon)
      }
    }
    for block in ladder.about.blocks where counts.words < sample {
      counts.add(block.prose.utf8.span, lexicon)
    }
    if counts.words < enough { return counts.isASCII && counts.foreign <= counts.english }
    return counts.english * 20 >= counts.words && counts.foreign * 2 <= counts.english
  }

  private struct Counts {
    var words = 0
    var english = 0
    var foreign = 0
    var isASCII = true

    mutating func add(_ text: Span<UInt8>, _ lexicon: borrowing Lexicon) {
      var index = 0
      while index < text.count {
        if let run = LetterRun(in: text, from: index), run.behind < 0x80 {
          count(lexicon.kinds(of: run.hash))
          index = run.end + 1
          continue
        }
        guard text[index] >= 0x80 || PlainWord.isLetter(text[index]) else {
          index += 1
          continue
        }
        var hash = WordHash()
        repeat {
          index = hash.addLetters(of: text, from: index)
          while index < text.count, text[index] >= 0x80 {
            hash.add(text[index])
            // Typographic quotes and dashes are E2 80 xx.
            if text[index] >= 0xC3, text[index] != 0xE2 { isASCII = false }
            index += 1
          }
        } while index < text.count && PlainWord.isLetter(text[index])
        count(lexicon.kinds(of: hash.value))
      }
    }

    @inline(__always)
    private mutating func count(_ kinds: WordKinds) {
      words += 1
      if kinds.contains(.english) { english += 1 }
      if kinds.contains(.foreign) { foreign += 1 }
    }
  }
}
