import LadderModel
import SourceText

/// What stands before things that are not expected of anybody: "What to avoid:", "Red flags". English, German, French.
enum AvoidWords {
  /// As keys.
  private static let leads: Set<String> = [
    "what to avoid", "things to avoid", "to avoid", "avoid", "behaviours to avoid", "behaviors to avoid",
    "examples of what to avoid", "anti patterns", "anti pattern", "antipatterns", "antipattern",
    "examples of anti patterns", "not expected", "not expected at this level", "not expected yet",
    "what is not expected", "dont", "donts", "do not", "red flags", "red flag", "warning signs",
    "zu vermeiden", "was zu vermeiden ist", "vermeiden", "nicht erwartet", "warnsignale",
    "à éviter", "ce quil faut éviter", "pas attendu", "non attendu", "signaux dalerte",
  ]

  /// In bytes, with the marks around it.
  private static let longest = 36

  /// Whether a heading stands over such things.
  static func isTitle(_ key: String) -> Bool { leads.contains(key) }

  /// "What to avoid:", "**Red flags**": whether a paragraph leads in to such things.
  static func isLead(_ prose: Prose) -> Bool {
    guard prose.utf8.count < longest, let last = prose.utf8.last,
      last == UInt8(ascii: ":") || last.isEmphasisMark
    else { return false }
    let (range, endsInColon) = ExampleWords.words(of: prose.utf8.span)
    guard endsInColon || range.lowerBound >= 2, let words = prose.part(range) else { return false }
    return isTitle(TitleText.key(words.text))
  }
}
