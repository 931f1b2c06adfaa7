import SourceText

/// Tells words from each other by a number, which is made of eight bytes at a time.
///
/// No two words of up to eight bytes have the same one. A multiplication spreads what each byte says to those above it,
/// and turning the bytes round brings it down again, where tables look and the next eight bytes are added.
struct WordHash {
  private var state: UInt64 = 0
  /// Bytes that are not in `state` yet, and how many bits they have: 0 to 56.
  private var open: UInt64 = 0
  private var openBits: UInt64 = 0

  mutating func add(_ byte: UInt8) {
    open |= UInt64(byte) &<< openBits
    openBits &+= 8
    guard openBits == 64 else { return }
    state = Self.mixed(state ^ open)
    (open, openBits) = (0, 0)
  }

  /// Adds `count` bytes, 1 to 8; behind them are zeros.
  mutating func add(_ bytes: EightBytes, count: Int) {
    let all = openBits &+ UInt64(truncatingIfNeeded: count &* 8)
    open |= bytes.bits &<< openBits
    guard all >= 64 else {
      openBits = all
      return
    }
    state = Self.mixed(state ^ open)
    open = openBits == 0 ? 0 : bytes.bits &>> (64 &- openBits)
    openBits = all &- 64
  }

  /// Adds the ASCII letters that stand from `start` on, in lower case. Returns the offset behind them.
  mutating func addLetters(of text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let eight = text.eight(at: index)
      let count = eight.letterCount
      if count > 0 { add(eight.lowered.first(count), count: count) }
      index &+= count
      if count < 8 { return index }
    }
  }

  /// Never 0, by which tables know an empty slot.
  var value: UInt64 { max(1, openBits == 0 ? state : Self.mixed(state ^ open)) }

  @inline(__always)
  static func mixed(_ bits: UInt64) -> UInt64 { (bits &* 0x9E37_79B9_7F4A_7C15).byteSwapped }

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

extension EightBytes {
  /// How many ASCII letters it begins with.
  @inline(__always)
  var letterCount: Int { Self.index(ofFirstIn: letters ^ 0x8080_8080_8080_8080) }
}
