import LadderModel
import SourceText

/// "This ladder has seven levels": a count that a text gives of the whole ladder.
struct CountClaim {
  var kind: DeclaredKind
  var count: Int
  /// UTF-8 offsets of the number and the noun.
  var range: Range<Int>

  static func all(in prose: Prose) -> [CountClaim] {
    let words = PlainWords(in: prose.utf8, atMost: mostWords)
    var claims: [CountClaim] = []
    var last = Int.min / 2
    for index in words.texts.indices where index + 1 < words.texts.count {
      guard let kind = kinds[words.texts[index + 1]],
        let count = Int(words.texts[index]) ?? numbers[words.texts[index]],
        // "Each of four levels, in three dimensions", and not "You can grow in two dimensions".
        isAboutAll(words.texts, index)
          || (index > 0 && joiningWords.contains(words.texts[index - 1]) && index - last <= nearClaim)
      else { continue }
      last = index
      let range = words.ranges[index].lowerBound..<words.ranges[index + 1].upperBound
      claims.append(CountClaim(kind: kind, count: count, range: range))
    }
    return claims
  }

  /// "has seven levels" counts all of them; "two levels above", "the last three levels" do not.
  private static func isAboutAll(_ words: [String], _ index: Int) -> Bool {
    // "Seven levels." is a sentence, and "The five levels are …" begins with them.
    guard index > 0, words[index - 1] != "" else { return endsSentence(words, index) }
    var first = index
    if words[index - 1] == "the" {
      first -= 1
      let isFirst = first == 0 || words[first - 1] == ""
      if isFirst {
        return index + 2 < words.count && ["are", "build", "describe"].contains(words[index + 2])
      }
    }
    let before = words[first - 1]
    let isOfAll = before == "of" && first > 1 && ofAllWords.contains(words[first - 2])
    guard countingWords.contains(before) && first == index || isOfAll else { return false }
    guard index + 2 < words.count else { return true }
    let after = words[index + 2]
    return !partWords.contains(after) && (after != "of" || ["are", "has", "have"].contains(before))
  }

  private static func endsSentence(_ words: [String], _ index: Int) -> Bool {
    index + 2 == words.count || words[index + 2] == ""
  }

  private static let mostWords = 1000
  /// In words: so near one claim goes on with another.
  private static let nearClaim = 6
  /// Between two claims: "four levels and three dimensions"
  private static let joiningWords: Set<String> = ["in", "and", "along", "across", "over"]
  private static let kinds: [String: DeclaredKind] = ["levels": .level, "dimensions": .dimension]
  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12,
  ]
  private static let countingWords: Set<String> = [
    "are", "has", "have", "into", "following", "our", "comprises", "defines", "describes", "contains",
    "includes", "with", "across", "all", "these", "distinguishes",
  ]
  /// "each of four levels", "consists of three dimensions"
  private static let ofAllWords: Set<String> = [
    "each", "all", "any", "consists", "consist", "composed", "made", "up", "total", "set", "series",
  ]
  /// Behind the noun they say that only some are meant.
  private static let partWords: Set<String> = [
    "above", "below", "up", "down", "higher", "lower", "ahead", "apart", "deep",
  ]
}
