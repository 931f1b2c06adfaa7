/// Words that English writes twice in a row on purpose.
enum DoubledWords {
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    for list in lists { WordList.each(in: list) { hashes.insert($0.hash.value) } }
    return hashes
  }()

  private static let lists = [
    // Two words that are spelt alike: “what they had had”, “says that that works”, “gives her her time”.
    "had that her you",
    // A verb and its particle, and the next phrase: “logged in in time”, “goes on on Monday”, “is what it is is clear”.
    "in on is do",
    // Words of other languages, which a paragraph of an English page may be in: "die die Stufen betreffen", "nous nous voyons".
    "die der das sie nous vous que",
    // For weight: “very very large”, “many many teams”, “much much more”, “really really”, “so so”.
    "very many much really so more long far too no",
    // Names and sounds that are doubled: “Duran Duran”, “bye bye”, “hush hush”, “knock knock”.
    "blah bye hush knock ha tut",
  ]
}
