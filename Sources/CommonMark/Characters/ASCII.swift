/// The ASCII characters that mean something in Markdown, by name, so that a `switch` over bytes can be read.
extension UInt8 {
  static var null: UInt8 { 0x00 }
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var exclamation: UInt8 { UInt8(ascii: "!") }
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var hash: UInt8 { UInt8(ascii: "#") }
  static var percent: UInt8 { UInt8(ascii: "%") }
  static var ampersand: UInt8 { UInt8(ascii: "&") }
  static var apostrophe: UInt8 { UInt8(ascii: "'") }
  static var openParenthesis: UInt8 { UInt8(ascii: "(") }
  static var closeParenthesis: UInt8 { UInt8(ascii: ")") }
  static var asterisk: UInt8 { UInt8(ascii: "*") }
  static var plus: UInt8 { UInt8(ascii: "+") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var hyphen: UInt8 { UInt8(ascii: "-") }
  static var period: UInt8 { UInt8(ascii: ".") }
  static var slash: UInt8 { UInt8(ascii: "/") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var semicolon: UInt8 { UInt8(ascii: ";") }
  static var less: UInt8 { UInt8(ascii: "<") }
  static var equals: UInt8 { UInt8(ascii: "=") }
  static var greater: UInt8 { UInt8(ascii: ">") }
  static var question: UInt8 { UInt8(ascii: "?") }
  static var at: UInt8 { UInt8(ascii: "@") }
  static var openBracket: UInt8 { UInt8(ascii: "[") }
  static var backslash: UInt8 { UInt8(ascii: "\\") }
  static var closeBracket: UInt8 { UInt8(ascii: "]") }
  static var underscore: UInt8 { UInt8(ascii: "_") }
  static var backtick: UInt8 { UInt8(ascii: "`") }
  static var pipe: UInt8 { UInt8(ascii: "|") }
  static var tilde: UInt8 { UInt8(ascii: "~") }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// Space, tab, line feed, line tabulation, form feed, carriage return.
  var isWhitespace: Bool { self == .space || (0x09...0x0D).contains(self) }
  /// The C0 controls and DEL.
  var isControl: Bool { self < .space || self == 0x7F }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isLetterOrDigit: Bool { isLetter || isDigit }
  var isASCII: Bool { self < 0x80 }
  /// A byte inside a UTF-8 sequence, not its first one.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// One of the 32 ASCII punctuation characters of CommonMark: those that a backslash escapes.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// ASCII letters in lower case, anything else as it is.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// The byte at `index`, or NUL where `index` is not below `end`. A NUL in the text is never markup.
  func peek(_ index: Int, _ end: Int) -> UInt8 { index < end ? self[index] : .null }

  /// The first index from `index` on that is no space or tab.
  func skippingSpaces(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// The first index from `index` on that is no whitespace, line endings included.
  func skippingWhitespace(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isWhitespace { index += 1 }
    return index
  }

  /// The smallest end of the text up to `end` that only whitespace follows, not below `start`.
  func trimmingEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// How many times `byte` stands in a row from `index` on.
  func run(of byte: UInt8, from index: Int, _ end: Int) -> Int {
    var stop = index
    while stop < end, self[stop] == byte { stop += 1 }
    return stop - index
  }

  /// Whether the bytes at `index` are `text`. With ASCII case put aside, `text` is in lower case.
  func hasPrefix(_ text: String, at index: Int, _ end: Int, ignoringCase: Bool = false) -> Bool {
    var position = index
    for byte in text.utf8 {
      guard position < end else { return false }
      guard byte == (ignoringCase ? self[position].lowercased : self[position]) else { return false }
      position += 1
    }
    return true
  }
}
