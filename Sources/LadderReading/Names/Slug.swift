import LadderModel

/// Ids made of titles.
enum Slug {
  /// "Technical Excellence" gives `technical-excellence`. A title without a letter that ids may have gives a hash of
  /// itself: the id must stay the same from run to run.
  static func id(of title: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    var isDue = false
    var hasLost = false
    for scalar in title.unicodeScalars {
      if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar.isASCII, TitleText.isWord(scalar) {
        if isDue { slug.append(UInt8(ascii: "-")) }
        isDue = false
        slug.append(TitleText.lowered(scalar))
        continue
      }
      let letters = letters(for: scalar)
      if letters.isEmpty {
        hasLost = hasLost || (!scalar.isASCII && TitleText.isWord(scalar))
        if scalar != "'" && scalar != "’" { isDue = !slug.isEmpty }
        continue
      }
      if isDue { slug.append(UInt8(ascii: "-")) }
      isDue = false
      slug += letters.utf8
    }
    if !hasLost, !slug.isEmpty { return String(decoding: slug, as: UTF8.self) }
    let hash = ItemID.hash(title)
    return slug.isEmpty ? "x\(hash)" : String(decoding: slug, as: UTF8.self) + "-" + hash
  }

  /// What stands for a character in an id; empty where nothing can. An accent that is a character of its own belongs to
  /// the letter before it, and is left out before this.
  private static func letters(for scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return "" }
    return scalar.properties.lowercaseMapping.unicodeScalars.first.flatMap { plain[$0] } ?? ""
  }

  /// Letters of European languages as people write them without their marks.
  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"]
    let groups = [
      "a": "àáâãäåāă", "c": "çćč", "e": "èéêëēęě", "i": "ìíîïī", "n": "ñńň", "o": "òóôõöō",
      "s": "śš", "u": "ùúûüūů", "y": "ýÿ", "z": "źżž",
    ]
    for (letter, marked) in groups { for scalar in marked.unicodeScalars { plain[scalar] = letter } }
    return plain
  }()
}
