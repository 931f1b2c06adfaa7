/// Eight bytes of a text in one number, the first of them lowest: what asks the same of each byte asks it of eight at once.
///
/// After "Determine if a word has a byte between m and n" and its neighbours in Sean Anderson's *Bit Twiddling Hacks*. Masks have
/// the highest bit of each byte that is meant: 0x80 for the first byte, 0x8000 for the second.
@usableFromInline
package struct EightBytes: Sendable, Equatable {
  @usableFromInline package let bits: UInt64

  @inlinable
  package init(_ bits: UInt64) { self.bits = bits }

  /// The same byte eight times.
  @inlinable @inline(__always)
  package static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The bytes that are ASCII letters.
  @inlinable @inline(__always)
  package var letters: UInt64 {
    let lower = bits | Self.all(0x20)
    // What is above 0x7F is no letter: its highest bit is taken away here, and the byte itself at the end.
    let low = lower & Self.all(0x7F)
    let fromA = low &+ Self.all(0x80 - 0x61)
    let aboveZ = low &+ Self.all(0x80 - 0x7B)
    return (fromA ^ aboveZ) & ~bits & Self.all(0x80)
  }

  /// The bytes that are ASCII capitals.
  @inlinable @inline(__always)
  package var capitals: UInt64 { letters & ~(bits << 2) }

  /// The bytes that are `byte`, which is below 0x80.
  @inlinable @inline(__always)
  package func places(of byte: UInt8) -> UInt64 {
    let other = bits ^ Self.all(byte)
    return ~((other & Self.all(0x7F)) &+ Self.all(0x7F) | other) & Self.all(0x80)
  }

  /// The bytes below 0x10, among them tabs and line endings.
  @inlinable @inline(__always)
  package var controls: UInt64 {
    ~((bits & Self.all(0x7F)) &+ Self.all(0x70) | bits) & Self.all(0x80)
  }

  /// The bytes above 0x7F.
  @inlinable @inline(__always)
  package var aboveASCII: UInt64 { bits & Self.all(0x80) }

  /// The first `count` bytes, 0 to 8, and zeros instead of the others.
  @inlinable @inline(__always)
  package func first(_ count: Int) -> EightBytes {
    EightBytes(count >= 8 ? bits : bits & ~(~0 << UInt64(truncatingIfNeeded: count &* 8)))
  }

  /// With letters in lower case; what is no letter is no longer itself.
  @inlinable @inline(__always)
  package var lowered: EightBytes { EightBytes(bits | Self.all(0x20)) }

  /// How many bytes stand before the first one of a mask; 8 where it has none.
  @inlinable @inline(__always)
  package static func index(ofFirstIn mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }
}

extension Span<UInt8> {
  /// The eight bytes from an offset on; behind the end of the text stand zeros. `offset` is not negative.
  @inlinable @inline(__always)
  package func eight(at offset: Int) -> EightBytes {
    if offset &+ 8 <= count {
      return unsafe EightBytes(
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    return lastBytes(from: offset)
  }

  /// Whether it comes before another one in the order of bytes; a beginning comes before what it begins.
  package func precedes(_ other: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < count, offset < other.count {
      let (own, others) = (eight(at: offset).bits, other.eight(at: offset).bits)
      if own != others { return own.byteSwapped < others.byteSwapped }
      offset += 8
    }
    return count < other.count
  }

  @inline(never) @usableFromInline
  package func lastBytes(from offset: Int) -> EightBytes {
    guard offset < count else { return EightBytes(0) }
    if count >= 8 {
      let last = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return EightBytes(last >> UInt64((offset - (count - 8)) * 8))
    }
    var bits: UInt64 = 0
    for index in (offset..<count).reversed() { bits = bits << 8 | UInt64(self[index]) }
    return EightBytes(bits)
  }
}
