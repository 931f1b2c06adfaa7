/// What is known about a word, as far as rules ask.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Forms of verbs: “own”, “owns”, “owning”, “owned”.
  static let bare = WordKinds(rawValue: 1 << 0)
  static let thirdPerson = WordKinds(rawValue: 1 << 1)
  static let gerund = WordKinds(rawValue: 1 << 2)
  static let past = WordKinds(rawValue: 1 << 3)
  /// A bare form that is often a noun: “work”, “design”.
  static let nounToo = WordKinds(rawValue: 1 << 4)
  /// Somebody whom a sentence is about: “they”; and what begins with them: “their”.
  static let person = WordKinds(rawValue: 1 << 5)
  static let possessive = WordKinds(rawValue: 1 << 6)
  /// “when”, “if”: a sentence begins with a clause before it.
  static let subordinating = WordKinds(rawValue: 1 << 7)
  static let adverb = WordKinds(rawValue: 1 << 8)
  /// Ends as an adverb and is none: “apply”, “family”.
  static let notAdverb = WordKinds(rawValue: 1 << 9)
  /// Behind it, the word before was a noun: “Designs are …”, “Testing of …”.
  static let afterNoun = WordKinds(rawValue: 1 << 10)
  /// Behind it, a word that may be a noun was a verb: “Work with …”, “Design the …”.
  static let beforeObject = WordKinds(rawValue: 1 << 11)
  /// Behind it, a past form says what somebody is, not what they did: “Given as reason”, “Trusted by …”.
  static let afterParticiple = WordKinds(rawValue: 1 << 12)
  /// A little word that every English text has many of.
  static let english = WordKinds(rawValue: 1 << 13)
  /// One of another language, and no English word.
  static let foreign = WordKinds(rawValue: 1 << 14)
  /// Begins a phrase that stands where text was meant to come: “add example”, “needs work”.
  static let opensGap = WordKinds(rawValue: 1 << 15)

  /// What is known about the word with this hash; nothing for most words. Whoever asks for many words gets the lexicon
  /// once and asks that.
  static func of(_ hash: UInt64) -> WordKinds { Lexicon.english.kinds(of: hash) }

  static let lists: [(WordKinds, String)] = [
    (
      .person,
      "they you we he she i analysts architects designers developers employees engineers everybody everyone managers "
        + "people somebody someone"
    ), (.possessive, "their your our his her"),
    (.subordinating, "when while after as if even though although once before since because whenever"),
    (.adverb, "also always often never still sometimes now then"),
    (.notAdverb, "apply reply rely comply supply multiply imply family early only assembly friendly"),
    (
      .afterNoun,
      "is are was were of has have can should will must may show shows skills experience skill needs meets"
    ),
    (
      .beforeObject,
      "a an the their your our his her its with on others other new all any across through closely out up at them "
        + "this that these those what how and"
    ),
    (.afterParticiple, "by as in to for on out with of"),
    (
      .opensGap,
      "add brief coming content description details dummy example examples fill fix insert more nbsp need needs not placeholder sample short still t text this to wip work write your"
    ),
    (
      .english,
      "and are be by can for from has have how into is it its of or that the their them they this to what when which "
        + "who will with you your"
    ),
    // German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Polish and Czech.
    (
      .foreign,
      "aan af al att auf aus av avec bei bez cada che como con da dans das dei del della dem den der des di dla dos du "
        + "een ein eine el en er es est et ett fra gli het il ist jak je jest las le les los med met mit na nach nebo "
        + "nel nie och og oraz os para per pod por pour que qui se seu sich sont sur sus til till um una und une van "
        + "vom von voor werk wie wird ze zijn zum zur"
    ),
  ]
}
