/// What stands between two parts of a heading: "Ownership - Senior Engineer", "L4: Senior Engineer".
enum Separator {
  /// The parts at each separator, from the first on; empty for most headings. Dashes have a space on both sides.
  static func splits(of title: String, dashesOnly: Bool = false) -> [(left: String, right: String)] {
    let canPart = title.utf8.contains {
      $0 == 0x2D || $0 == 0xE2 || (!dashesOnly && ($0 == 0x3A || $0 == 0x7C || $0 == 0x2F || $0 == 0xC2))
    }
    guard canPart else { return [] }
    let bytes = Array(title.utf8)
    var splits: [(left: String, right: String)] = []
    for index in bytes.indices {
      let length = length(at: index, in: bytes, dashesOnly)
      guard length > 0 else { continue }
      let left = String(decoding: bytes[..<index], as: UTF8.self).trimmed
      let right = String(decoding: bytes[(index + length)...], as: UTF8.self).trimmed
      if !left.isEmpty, !right.isEmpty { splits.append((left, right)) }
    }
    return splits
  }

  /// How many bytes the separator has that begins at `index`; 0 where none does.
  private static func length(at index: Int, in bytes: [UInt8], _ dashesOnly: Bool) -> Int {
    let rest = bytes[index...]
    if !dashesOnly, rest.starts(with: ": ".utf8) { return 2 }
    guard rest.first == 0x20 else { return 0 }
    return (dashesOnly ? dashes : marks).first { rest.starts(with: $0) }?.count ?? 0
  }

  private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }
  private static let marks = dashes + [" | ", " / ", " · "].map { Array($0.utf8) }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without spaces at its ends.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, Self.isInk(first), Self.isInk(last) {
      return String(self)
    }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// ASCII that is neither space nor control.
  private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
