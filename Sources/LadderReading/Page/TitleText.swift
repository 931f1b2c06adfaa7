/// What a heading, a label or a file name says, without its decoration, and how two of them are compared.
enum TitleText {
  /// The text without emoji, anchors and stray marks at its ends: "🚀 **Impact**:" says "Impact".
  static func undecorated(_ text: String) -> String {
    if isPlain(text.utf8.span) { return text }
    var scalars = Array(text.unicodeScalars)[...]
    var isChanged = true
    while isChanged {
      let count = scalars.count
      scalars = withoutShortcode(scalars)
      while let first = scalars.first, isDecoration(first) || first == "*" { scalars.removeFirst() }
      while let last = scalars.last, isDecoration(last) || last == "*" || last == ":" || last == "：" {
        scalars.removeLast()
      }
      scalars = withoutShortcode(withoutAnchor(scalars))
      isChanged = scalars.count < count
    }
    return collapsed(withoutNumbering(scalars))
  }

  /// "1.1 Craft" and "2. Craft" say "Craft"; "3 years" keeps its number.
  private static func withoutNumbering(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let number = scalars.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == ")" }
    guard number.contains(where: { $0 == "." || $0 == ")" }), let first = number.first,
      ("0"..."9").contains(first)
    else { return scalars }
    let rest = scalars.dropFirst(number.count)
    return rest.first == " " && rest.count > 1 ? rest.dropFirst() : scalars
  }

  /// The form in which two titles are compared: lower case, words with one space between, "&" as "and".
  ///
  /// A title without letters and digits is its own key, so that "???" and "—" stay two.
  static func key(_ text: String) -> String {
    if isKey(text.utf8.span) { return text }
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count + 4)
    var isSpaceDue = false
    // "Développeur·se" is a "développeur".
    var isEnding = false
    for scalar in text.unicodeScalars {
      if scalar == "·", !key.isEmpty, !isSpaceDue { isEnding = true }
      if isEnding, isWord(scalar) { continue }
      isEnding = isEnding && scalar == "·"
      guard isWord(scalar) || scalar == "&" || (isSuffix(scalar) && !isSpaceDue && !key.isEmpty) else {
        if scalar != "'" && scalar != "’" { isSpaceDue = !key.isEmpty }
        continue
      }
      if isSpaceDue || (scalar == "&" && !key.isEmpty) { key.append(UInt8(ascii: " ")) }
      isSpaceDue = scalar == "&"
      append(scalar, to: &key)
    }
    return key.isEmpty ? text : String(decoding: key, as: UTF8.self)
  }

  /// Whether a text is its own key: ASCII words in lower case, with one space between.
  private static func isKey(_ text: Span<UInt8>) -> Bool {
    var before: UInt8 = 0x20
    for index in text.indices {
      let byte = text[index]
      let isWord = byte &- 0x61 < 26 || byte &- 0x30 < 10
      guard isWord || (byte == 0x20 && before != 0x20) else { return false }
      before = byte
    }
    return before != 0x20
  }

  /// In lower case; ASCII needs no look into the tables of Unicode.
  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    switch scalar {
    case "&": key += "and".utf8
    case _ where scalar.isASCII: key.append(lowered(scalar))
    default: key += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// An ASCII letter in lower case; other ASCII as it is.
  static func lowered(_ scalar: Unicode.Scalar) -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// "QA Junior" of "QA Junior (with the support of a coach)": three words or more in brackets at the end are no part of a title.
  static func withoutRemark(_ title: String) -> String {
    guard title.utf8.last == UInt8(ascii: ")"), let open = title.lastIndex(of: "("),
      title[open...].split(separator: " ").count > 2, case let rest = title[..<open].trimmed, !rest.isEmpty
    else { return title }
    return rest
  }

  /// Whether a line of Markdown is a title as it stands: printable ASCII with single spaces, without markup, and with
  /// nothing to take off at its ends.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    var previous: UInt8 = 0x20
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20 || byte >= 0x7F || (byte == 0x20 && previous == 0x20) || isMarkup(byte) { return false }
      previous = byte
    }
    let first = text[0]
    return previous != 0x20 && previous != UInt8(ascii: ":") && previous != UInt8(ascii: "}")
      && !(first >= 0x30 && first <= 0x39)
  }

  /// Bytes that can begin something other than plain text.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// The words of a key.
  static func words(_ key: String) -> [Substring] {
    var words: [Substring] = []
    words.reserveCapacity(4)
    var rest = key[...].utf8
    while let first = rest.firstIndex(where: { $0 != 0x20 }) {
      let end = rest[first...].firstIndex(of: 0x20) ?? rest.endIndex
      words.append(Substring(rest[first..<end]))
      rest = rest[end...]
    }
    return words
  }

  /// ASCII letters and digits need no look into the tables of Unicode.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x80 else {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let lower = scalar.value | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
  }

  /// "C++" and "C#" are two things.
  private static func isSuffix(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || scalar == "#" }

  static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{FE0F}", "\u{200D}", "\u{200B}": true
    default: scalar.value > 0x2000 && scalar.properties.isEmoji
    }
  }

  /// `{#anchor}`, `{.class}`, `{: .class}`, `{-}` or `[#]` at the end.
  private static func withoutAnchor(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let (open, close): (Unicode.Scalar, Unicode.Scalar)
    switch scalars.last {
    case "}": (open, close) = ("{", "}")
    case "]": (open, close) = ("[", "]")
    default: return scalars
    }
    guard let start = scalars.lastIndex(of: open), scalars.last == close else { return scalars }
    guard let first = scalars[(start + 1)...].first(where: { $0 != " " }) else { return scalars }
    let isAnchor = first == "#" || (open == "{" && (first == "." || first == ":" || first == "-"))
    return isAnchor ? scalars[..<start] : scalars
  }

  /// `:seedling:` at the end, as GitHub and Slack write emoji.
  private static func withoutShortcode(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard scalars.last == ":", let open = scalars.dropLast().lastIndex(of: ":"),
      scalars.index(after: open) < scalars.endIndex - 1,
      open == scalars.startIndex || scalars[open - 1] == " "
    else { return scalars }
    let isName = scalars[(open + 1)..<(scalars.endIndex - 1)].allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "+" || $0 == "-"
    }
    return isName ? scalars[..<open] : scalars
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
