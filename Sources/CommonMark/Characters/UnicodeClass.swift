/// What emphasis wants to know of the character on either side of a delimiter run.
enum CharacterClass {
  case whitespace, punctuation, other

  /// The class of the character that ends before `index`; the edges of the text count as whitespace.
  static func before(_ index: Int, in text: Span<UInt8>, from start: Int) -> CharacterClass {
    guard index > start else { return .whitespace }
    let last = text[index - 1]
    if last.isASCII { return CharacterClass(ascii: last) }
    var first = index - 1
    while first > start, index - first < 4, text[first].isContinuation { first -= 1 }
    return CharacterClass(UTF8Scalar.decode(text, at: first, end: index)?.scalar)
  }

  /// The class of the character that begins at `index`; the edges of the text count as whitespace.
  static func after(_ index: Int, in text: Span<UInt8>, to end: Int) -> CharacterClass {
    guard index < end else { return .whitespace }
    if text[index].isASCII { return CharacterClass(ascii: text[index]) }
    return CharacterClass(UTF8Scalar.decode(text, at: index, end: end)?.scalar)
  }

  private init(ascii byte: UInt8) {
    self = byte.isWhitespace ? .whitespace : byte.isPunctuation ? .punctuation : .other
  }

  /// CommonMark 0.31: a Unicode punctuation character is one of the general categories P and S.
  private init(_ scalar: Unicode.Scalar?) {
    switch scalar?.properties.generalCategory {
    case .spaceSeparator: self = .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}

/// Reading single scalars out of UTF-8.
enum UTF8Scalar {
  /// The scalar at `index` and its length in bytes; nil where the bytes are not UTF-8.
  static func decode(_ text: Span<UInt8>, at index: Int, end: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < end else { return nil }
    let lead = text[index]
    if lead.isASCII { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= end else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte.isContinuation else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

extension [UInt8] {
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: scalar.utf8)
  }
}
