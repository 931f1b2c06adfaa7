import LadderModel
import Testing

@testable import LadderLint

/// The one look at a prose: which plain words it has, and what may be in it.
@Suite struct ScanTests {
  /// Words as they are found: with a capital where they have one, and in brackets where nothing stands before them.
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    for word in ProseWords.all(in: text.utf8.span) where word.isPlain {
      let found = String(decoding: bytes[word.range], as: UTF8.self)
      #expect(word.hash == WordHash.of(found.lowercased().utf8), "\(found)")
      #expect(word.isCapitalised == found.first?.isUppercase, "\(found)")
      words.append(word.isFirst ? "(\(found))" : found)
    }
    return words
  }

  @Test(arguments: [
    ("Writes clear code.", ["(Writes)", "clear", "code"]),
    ("Is at it, and so on", ["and"]),
    ("It was made", ["was", "made"]),
    ("one", ["(one)"]), ("", []), ("… — !", []),
    ("McIntyre said API docs", ["said", "docs"]),
    ("snake_case v2 x86 a@bcd.org don't re-read e.g. one", ["one"]),
    ("naïve “quoted” ‘words’ — dashed—words", ["quoted", "dashed", "words"]),
    ("'quoted' words", ["words"]),
    ("the `code span` and [text](target words) here", ["(the)", "and", "text", "here"]),
    ("and <b title=words> end", ["(and)", "end"]),
    ("`unclosed code", ["(unclosed)", "code"]),
    ("see https://example.org/some/path now", ["(see)", "https", "now"]),
    ("time: flies (so to say)", ["(time)", "flies", "say"]),
    (String(repeating: "a", count: 28), ["(\(String(repeating: "a", count: 28)))"]),
    (String(repeating: "a", count: 29), []),
  ])
  func plainWords(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  /// Looking for words, which passes over code and links, sees no less than looking at the characters alone does.
  @Test(arguments: [
    "Writes code.", "Writes *clear* code", "Reads [it](a*b) now", "Is `5 * 3` in code",
    "L4 engineers",
    "`{gap}` in code", "`TODO` in code", "`todo`", "add examples", "`add` examples", "(add) examples",
    "1. needs work",
    "Adds examples", "Needs work", "needy", "To be added", "Today", "https://a.org/TBD/7 is *there", "", "…",
    "`…`",
    "Fixes fixtures", "FIXME", "a tbd b", "atbd b", "é tbd", "étbd", "2tbd", "work", "Working",
    String(repeating: "add", count: 20), "`open *", "](x*y) z", "<a *> b?", "Plans ahead", "Lorem", "explore",
    "](add examples of) this", "(add examples)", ": needs work",
  ])
  func traits(_ text: String) {
    let span = text.utf8.span
    #expect(look(at: text).isSuperset(of: ProseTraits(span)))
  }

  @Test(
    arguments: [
      ("Writes code.", []), ("a*b", .asterisk), ("[a", [.opening, .gap]), ("L4", .digit), ("really?", .gap),
      ("to do", .gap), ("to-do", .gap), ("todo", .gap), ("mentor", []), ("Plans ahead", []),
      ("Comes soon", []),
      ("Coming soon", .gap), ("?*", [.gap, .asterisk]), ("…", .gap),
    ] as [(String, ProseTraits)])
  func traitsAre(_ text: String, _ expected: ProseTraits) { #expect(ProseTraits(text.utf8.span) == expected) }

  private func look(at text: String) -> ProseTraits {
    var words = WordCounter()
    var content = ContentWords.room
    return look(at: text, &words, &content).traits
  }

  private func look(at text: String, _ words: inout WordCounter, _ content: inout [UInt64]) -> ProseLook {
    let classes = ByteClass.all
    return words.look(
      at: text.utf8.span, classes.span, counts: true, WordTable.Place(ladder: 0, prose: 0, offset: 0),
      content: &content)
  }

  /// The words that say something, as the look at a prose gathers them, are those that are found when they are looked for.
  @Test func contentWords() {
    let texts = [
      "Plans the work of a feature.", "Planning a feature’s work", "In the team", "the", "", "…",
      "**Owns** the plan",
      "Reads 3 plans of L4", "Uses `swift build` and the (new) tools: all of them", "naïve plan",
      "don't plan",
      "see https://example.org/some/path now", "Plans [the work](target of it) again", "Plans; reads, writes",
      String(repeating: "plan work ", count: 31), String(repeating: "plan work ", count: 40),
      "PLANS the Work", "A plan", "\\*", "e.g. one",
    ]
    var counter = WordCounter()
    var content = ContentWords.room
    for text in texts + texts {
      let look = look(at: text, &counter, &content)
      var (gathered, expected): ([UInt64], [UInt64]) = ([7], [7])
      let sum = counter.appendContent(of: text.utf8.span, look, content, to: &gathered)
      #expect(sum == ContentWords.append(of: text.utf8.span, to: &expected), "\(text)")
      #expect(gathered == expected, "\(text)")
    }
  }

  /// A phrase is seen by its last two words, whatever joins them; the rule looks at the rest.
  @Test(
    arguments: [
      ("Is a ninja", .biased), ("Does sanity-checks", .biased), ("Checks its sanity", []),
      ("Says what he did", .gendered),
      ("Counts man hours", .gendered), ("Counts hours", []), ("Helps as needed", .vague), ("Is needed", []),
      ("Plans and so on", .vague), ("Is so kind on call", []),
    ] as [(String, ProseTraits)])
  func phrases(_ text: String, _ expected: ProseTraits) {
    #expect(look(at: text).intersection(.phrases) == expected)
  }

  @Test(arguments: [("the the", true), ("the theme", false), ("The, the", true), ("a b a", false)])
  func twice(_ text: String, _ expected: Bool) { #expect(look(at: text).contains(.twice) == expected) }
}
