/// JSON on its way to a stream: members one a line at the outer levels, objects of places on one.
struct JSONText {
  private(set) var text = ""
  private var isFirst = [true]

  mutating func begin(_ bracket: String, key: String? = nil) {
    member(key)
    text += bracket
    isFirst.append(true)
  }

  mutating func end(_ bracket: String) {
    isFirst.removeLast()
    text += bracket
  }

  mutating func string(_ key: String?, _ value: String) {
    member(key)
    quote(value)
  }

  mutating func string(_ key: String, ifAny value: String?) {
    if let value { string(key, value) }
  }

  mutating func number(_ key: String, _ value: Int) {
    member(key)
    text += String(value)
  }

  mutating func bool(_ key: String, _ value: Bool) {
    member(key)
    text += value ? "true" : "false"
  }

  mutating func breakLine() { text += "\n" }

  /// Gives what was written so far, and forgets it.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private mutating func member(_ key: String?) {
    if let last = isFirst.indices.last {
      if !isFirst[last] { text += "," }
      isFirst[last] = false
    }
    guard let key else { return }
    quote(key)
    text += ":"
  }

  /// U+2028 and U+2029 are escaped too: JavaScript before 2019 takes them for line endings.
  private mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
