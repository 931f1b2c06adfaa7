/// A half-open range of byte offsets, from the start of a file. Four bytes each: a source is at most 4 GiB − 1.
///
/// Unlike `Range`, making one never traps: an upper bound below the lower one gives an empty range.
@usableFromInline
package struct ByteRange: Hashable, Sendable {
  @usableFromInline package let lower: UInt32
  @usableFromInline package let upper: UInt32

  @inlinable
  package init(_ lower: UInt32, _ upper: UInt32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  @inlinable
  package init(_ lower: Int, _ upper: Int) {
    self.init(UInt32(clamping: lower), UInt32(clamping: upper))
  }

  /// The empty range at `offset`: a place between two bytes.
  @inlinable
  package init(at offset: Int) { self.init(offset, offset) }

  @inlinable
  package var start: Int { Int(lower) }
  @inlinable
  package var end: Int { Int(upper) }
  @inlinable
  package var count: Int { end - start }
  @inlinable
  package var isEmpty: Bool { lower == upper }

  @inlinable
  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  @inlinable
  package func contains(_ other: ByteRange) -> Bool { lower <= other.lower && other.upper <= upper }

  /// The smallest range that holds both.
  @inlinable
  package func joined(with other: ByteRange) -> ByteRange {
    ByteRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// The part of this range below `count`, so that it can index `count` bytes without trapping.
  @inlinable
  package func clamped(to count: Int) -> Range<Int> {
    min(start, count)..<min(end, count)
  }
}

extension ByteRange: Comparable {
  @inlinable
  package static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.lower, a.upper) < (b.lower, b.upper)
  }
}
