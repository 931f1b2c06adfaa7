/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), with a last mixing so that its low bits are good for a table.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var value: UInt64 { state ^ (state >> 32) }

  /// The hash of the word with an ending behind it.
  func adding(_ ending: String) -> WordHash {
    var hash = self
    for byte in ending.utf8 { hash.add(byte) }
    return hash
  }

  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}
