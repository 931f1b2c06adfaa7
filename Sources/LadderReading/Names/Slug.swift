import LadderModel

/// Ids made of titles.
enum Slug {
  /// "Technical Excellence" gives `technical-excellence`. A title without a letter that ids may have gives a hash of
  /// itself: the id must stay the same from run to run.
  static func id(of title: String) -> String {
    var slug: [UInt8] = []
    var isDue = false
    for scalar in title.lowercased().unicodeScalars {
      // An accent that stands as a character of its own belongs to the letter before it.
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let letter = plain[scalar] ?? (scalar.isASCII && TitleText.isWord(scalar) ? String(scalar) : "")
      if letter.isEmpty {
        isDue = !slug.isEmpty && scalar != "'" && scalar != "’"
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

  /// Letters of European languages as people write them without their marks.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"]
    let groups = [
      "a": "àáâãäåāă", "c": "çćč", "e": "èéêëēęě", "i": "ìíîïī", "n": "ñńň", "o": "òóôõöō", "s": "śš", "u": "ùúûüūů",
      "y": "ýÿ", "z": "źżž",
    ]
    for (letter, marked) in groups { for scalar in marked.unicodeScalars { plain[scalar] = letter } }
    return plain
  }()
}
