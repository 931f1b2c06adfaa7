import LadderModel

/// Ids made of titles.
enum Slug {
  /// "Technical Excellence" gives `technical-excellence`. A title without a letter that ids may have gives a hash of
  /// itself: the id must stay the same from run to run.
  static func id(of title: String) -> String {
    if let id = asciiID(of: title) { return id }
    var slug: [UInt8] = []
    var isDue = false
    for scalar in title.lowercased().unicodeScalars {
      // An accent that stands as a character of its own belongs to the letter before it.
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let letter = plain[scalar] ?? (scalar.isASCII && TitleText.isWord(scalar) ? String(scalar) : "")
      if letter.isEmpty {
        if scalar != "'" && scalar != "’" { isDue = !slug.isEmpty }
        continue
      }
      if isDue { slug.append(UInt8(ascii: "-")) }
      isDue = false
      slug.append(contentsOf: letter.utf8)
    }
    let hasLost = title.unicodeScalars.contains { !$0.isASCII && TitleText.isWord($0) && plain[$0] == nil }
    if !hasLost, !slug.isEmpty { return String(decoding: slug, as: UTF8.self) }
    let hash = ItemID.hash(title)
    return slug.isEmpty ? "x\(hash)" : String(decoding: slug, as: UTF8.self) + "-" + hash
  }

  /// The same for titles of ASCII alone; nil for others, and where nothing is left.
  private static func asciiID(of title: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    var isDue = false
    for byte in title.utf8 {
      guard byte < 0x80 else { return nil }
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isWord = (lower >= 0x61 && lower <= 0x7A) || (lower >= 0x30 && lower <= 0x39)
      if isWord {
        if isDue { slug.append(UInt8(ascii: "-")) }
        isDue = false
        slug.append(lower)
      } else if byte != UInt8(ascii: "'") {
        isDue = !slug.isEmpty
      }
    }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  /// Letters of European languages as people write them without their marks.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"]
    let groups = [
      "a": "àáâãäåāă", "c": "çćč", "e": "èéêëēęě", "i": "ìíîïī", "n": "ñńň", "o": "òóôõöō", "s": "śš",
      "u": "ùúûüūů",
      "y": "ýÿ", "z": "źżž",
    ]
    for (letter, marked) in groups { for scalar in marked.unicodeScalars { plain[scalar] = letter } }
    return plain
  }()
}
