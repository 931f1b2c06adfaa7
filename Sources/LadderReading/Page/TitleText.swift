/// What a heading, a label or a file name says, without its decoration, and how two of them are compared.
enum TitleText {
  /// The text without emoji, anchors and stray marks at its ends: "🚀 **Impact**:" says "Impact".
  static func undecorated(_ text: String) -> String {
    if isTidy(text) { return text }
    var scalars = Array(text.unicodeScalars)[...]
    var isChanged = true
    while isChanged {
      let count = scalars.count
      while let first = scalars.first, isDecoration(first) || first == "*" { scalars.removeFirst() }
      while let last = scalars.last, isDecoration(last) || last == "*" || last == ":" { scalars.removeLast() }
      scalars = withoutAnchor(scalars)
      isChanged = scalars.count < count
    }
    return collapsed(scalars)
  }

  /// The form in which two titles are compared: lower case, words with one space between, "&" as "and".
  ///
  /// A title without letters and digits is its own key, so that "???" and "—" stay two.
  static func key(_ text: String) -> String {
    if let key = asciiKey(text) { return key }
    var key = ""
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
      guard isWord(scalar) || (isSuffix(scalar) && !isSpaceDue && !key.isEmpty) || scalar == "&" else {
        if scalar != "'" && scalar != "’" { isSpaceDue = !key.isEmpty }
        continue
      }
      if isSpaceDue || (scalar == "&" && !key.isEmpty) { key += " " }
      isSpaceDue = scalar == "&"
      if scalar == "&" {
        key += "and"
      } else if scalar.isASCII {
        key.unicodeScalars.append(lowercased(scalar))
      } else {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key.isEmpty ? text : key
  }

  /// The same for the titles that most documents have: letters and digits of ASCII with single spaces between.
  private static func asciiKey(_ text: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var wasSpace = true
    for byte in text.utf8 {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isWord = (lower >= 0x61 && lower <= 0x7A) || (lower >= 0x30 && lower <= 0x39)
      guard isWord || (byte == 0x20 && !wasSpace) else { return nil }
      wasSpace = !isWord
      key.append(lower)
    }
    return wasSpace ? nil : String(decoding: key, as: UTF8.self)
  }

  /// Whether there is nothing to take off: ASCII letters and digits at both ends, and single spaces.
  private static func isTidy(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    switch previous {
    case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return false
    default: return text.utf8.first != UInt8(ascii: "*")
    }
  }

  /// The words of a key.
  static func words(_ key: String) -> [Substring] { key.utf8.split(separator: 0x20).map { Substring($0) } }

  /// ASCII letters and digits need no look into the tables of Unicode.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x80 else { return scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
    let lower = scalar.value | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
  }

  private static func lowercased(_ ascii: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(ascii) ? Unicode.Scalar(UInt8(ascii.value) | 0x20) : ascii
  }

  /// "C++" and "C#" are two things.
  private static func isSuffix(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || scalar == "#" }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{FE0F}", "\u{200D}", "\u{200B}": true
    default: scalar.value > 0x2000 && scalar.properties.isEmoji
    }
  }

  /// `{#anchor}` or `[#]` at the end.
  private static func withoutAnchor(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let (open, close): (Unicode.Scalar, Unicode.Scalar)
    switch scalars.last {
    case "}": (open, close) = ("{", "}")
    case "]": (open, close) = ("[", "]")
    default: return scalars
    }
    guard let start = scalars.lastIndex(of: open), scalars.last == close else { return scalars }
    return scalars.index(after: start) < scalars.endIndex && scalars[start + 1] == "#" ? scalars[..<start] : scalars
  }

  private static func collapsed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\n"
      if isSpace, text.last == " " { continue }
      text.append(isSpace ? " " : scalar)
    }
    return String(text)
  }
}
