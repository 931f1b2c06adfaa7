import LadderModel

/// What single paragraphs of a cell say.
enum Sentences {
  /// The reason of "None because …"; of "Not expected at this level" the whole; nil for any other paragraph.
  static func none(_ prose: Prose) -> Prose? {
    let text = prose.text.lowercased()
    for opening in ["none because ", "none, because ", "none: ", "nothing because "] where text.hasPrefix(opening) {
      return prose.part(opening.utf8.count..<prose.text.utf8.count)
    }
    let whole = text.hasSuffix(".") ? String(text.dropLast()) : text
    return meantHoles.contains(whole) ? prose : nil
  }

  private static let meantHoles: Set<String> = [
    "none", "n/a", "na", "–", "—", "not expected", "not expected at this level", "not applicable",
    "not applicable at this level", "nothing expected at this level", "no expectations at this level",
  ]

  enum ExamplesLead {
    /// "Examples:", which says nothing more.
    case bare
    case sentence
  }

  /// "Here are some examples of …:", "Examples:". One example that somebody sets ("leads by example by:") is none.
  static func examplesLead(_ prose: Prose) -> ExamplesLead? {
    let endsInColon = prose.text.utf8.last == UInt8(ascii: ":")
    guard endsInColon || prose.text.utf8.count < 20, !ChainSentence.begins(prose.text) else { return nil }
    let key = TitleText.key(prose.text)
    if isExamplesTitle(key) { return .bare }
    guard endsInColon else { return nil }
    let words = TitleText.words(key)
    guard words.count <= 40 else { return nil }
    return words.contains("examples") || key.hasPrefix("for example") ? .sentence : nil
  }

  /// Whether a heading stands over examples.
  static func isExamplesTitle(_ key: String) -> Bool { ["examples", "example"].contains(key) }

  static func isExamplesHeading(_ key: String) -> Bool {
    let words = TitleText.words(key)
    return words.count <= 3 && (words.last == "examples" || words.last == "example")
  }
}
