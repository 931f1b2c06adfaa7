/// Text in XML 1.0.
enum XMLText {
  /// For attributes and for text alike. Characters that XML cannot hold are U+FFFD; line endings stay what they are.
  ///
  /// - Source: XML 1.0, productions 2 (Char) and 66 (CharRef).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
