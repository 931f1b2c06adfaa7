import SourceText
import Testing

@testable import LadderLint

/// Words are hashed in several ways, which must agree; what is counted must be what is there.
@Suite struct WordHashTests {
  private static let words = [
    "a", "ab", "to", "seven77".filter(\.isLetter), "eightlet", "ninelette", "fifteenletters",
    "sixteenletterss",
    "averyverylongwordindeedwhichgoesonandon",
  ]

  @Test(arguments: words) func wholeAndByByte(_ word: String) {
    let run = LetterRun(in: word.utf8.span, from: 0)
    #expect(run?.hash == WordHash.of(word.utf8))
    #expect(run?.end == word.utf8.count)
    var hash = WordHash()
    #expect(hash.addLetters(of: word.utf8.span, from: 0) == word.utf8.count)
    #expect(hash.value == WordHash.of(word.utf8))
  }

  @Test(arguments: words) func endingsAreAdded(_ word: String) {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    #expect(hash.adding("ing").value == WordHash.of("\(word)ing".utf8))
  }

  /// Wherever a word stands in a text, and whatever stands behind it.
  @Test(arguments: words) func amongOthers(_ word: String) {
    for behind in ["", " ", ".", " and more words", "é"] {
      let text = "x \(word)\(behind)"
      let run = LetterRun(in: text.utf8.span, from: 2)
      #expect(run?.hash == WordHash.of(word.utf8))
      #expect(run?.behind == Array(behind.utf8).first ?? 0)
    }
  }

  @Test(arguments: [
    ("word", false, true), ("Word", true, true), ("WORD", true, false), ("woRd", false, false),
    ("Eightlet", true, true), ("eightleT", false, false), ("eightletX", false, false),
    ("Ninelette", true, true),
    ("eight let", false, true), ("eight Let", false, true), ("sixteenlettersXs", false, false),
  ])
  func capitals(_ text: String, _ isCapitalised: Bool, _ isSmall: Bool) {
    let run = LetterRun(in: text.utf8.span, from: 0)
    #expect(run?.isCapitalised == isCapitalised)
    #expect(run?.isSmall == isSmall)
  }

  @Test func noLetters() {
    for text in ["", "1", " a", "é"] { #expect(LetterRun(in: text.utf8.span, from: 0) == nil) }
  }

  @Test func countedWords() {
    var counter = WordCounter()
    var content = ContentWords.room
    var place = WordTable.Place(ladder: 0, prose: 0, offset: 0)
    let classes = ByteClass.all
    for text in ["one Two one", "two, Two; don't", "Three"] + (0..<2000).map({ "word\(Self.letters($0))" }) {
      _ = counter.look(at: text.utf8.span, classes.span, counts: true, place, content: &content)
      place.prose += 1
    }
    var table = WordTable()
    let counted = counter.finished()
    table.add(counted)
    table.add(counted)
    let found = table.entries.prefix(3).map { entry in
      "\(String(decoding: table.word(entry), as: UTF8.self)) \(entry.count) \(entry.isWord) \(entry.first.prose)"
    }
    #expect(found == ["one 4 true 0", "two 6 true 1", "three 2 true 2"])
    #expect(table.entries.count == 2003)
    #expect(table.index(of: WordHash.of("two".utf8)) == 1)
    #expect(table.index(of: WordHash.of("don".utf8)) == nil)
  }

  private static func letters(_ number: Int) -> String {
    String(String(number).unicodeScalars.map { Character(Unicode.Scalar(UInt8($0.value) + 49)) })
  }

  @Test func numbersThatWereSeen() {
    var seen = SeenNumbers()
    var answers: [Bool] = []
    for _ in 0..<2 {
      for number in UInt64(1)...3000 { answers.append(seen.mayHold(adding: number &* 0x9E37_79B9_7F4A_7C15)) }
    }
    #expect(answers == Array(repeating: false, count: 3000) + Array(repeating: true, count: 3000))
    // All in one place: it gives up, and says so.
    var crowded = SeenNumbers()
    answers = []
    for number in UInt64(1)...200 { answers.append(crowded.mayHold(adding: number << 40)) }
    #expect(answers.last == true)
  }
}
