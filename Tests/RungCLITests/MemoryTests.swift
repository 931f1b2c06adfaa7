import Testing

@testable import LadderWorkspace

@Suite struct MemoryTests {
  /// Lines of /proc/self/maps.
  @Test(arguments: [
    ("55d0c0000000-55d0c2000000 rw-p 00000000 00:00 0                          [heap]", 0x55d0_c000_0000),
    ("7f0000000000-7f0002000000 rw-p 00000000 00:00 0", 0x7f00_0000_0000),
    // Too small, not writable, a file's, no line of it.
    ("7f0000000000-7f0000100000 rw-p 00000000 00:00 0", nil),
    ("7f0000000000-7f0002000000 ---p 00000000 00:00 0", nil),
    ("7f0000000000-7f0002000000 rw-p 00000000 08:01 131 /usr/lib/libc.so", nil),
    ("7f0002000000-7f0000000000 rw-p 00000000 00:00 0", nil), ("-", nil), ("", nil), ("rw-p 0 0 0 0", nil),
  ])
  func findsLargeHeaps(line: String, start: UInt?) {
    #expect(Memory.largeHeap(Array(line.utf8))?.lowerBound == start)
  }
}
