/// How a prose begins, as far as the first two words tell it.
struct ProseOpening {
  /// Nil where it does not begin with two words of ASCII letters and one space between them.
  var words: (first: WordKinds, second: WordKinds)?
  /// Whether the first word is written as one with a capital is.
  var isCapital = false
  /// Where the first word ends.
  var end = 0
}
