/// How a prose begins, as far as its first word tells it.
struct ProseOpening {
  /// Of the first word; nil where the prose does not begin with one of ASCII letters and a space behind it.
  var kinds: WordKinds?
  /// Where that word ends.
  var end = 0
  /// Whether it is written as a word with a capital is.
  var isCapital = false
}
