#if canImport(Glibc)
  import Glibc
#endif

/// How memory is asked of the operating system.
package enum Memory {
  /// Lets the heap of each thread begin large. Glibc makes heaps writable a few pages at a time otherwise, with a call for
  /// each, and threads wait for each other there: 10,000 calls for a thousand ladders. Only what is used is taken.
  /// To be called before there are other threads.
  package static func takeInLargeSteps() {
    #if canImport(Glibc)
      // Swift's module of the C library leaves `malloc.h` out. A library without the function goes on as it is.
      guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
      typealias Option = @convention(c) (_ name: Int32, _ value: Int32) -> Int32
      _ = unsafe unsafeBitCast(symbol, to: Option.self)(topPad, 32 << 20)
    #endif
  }

  /// Asks Linux for pages of 2 MB instead of 4 KB where heaps are large: a run over a thousand ladders spends a tenth of its
  /// time on taking pages one by one. For runs that will need many; where the system has none, it goes on as it is.
  package static func takeLargePages() {
    #if canImport(Glibc)
      guard let maps = try? FileReading.bytes(path: "/proc/self/maps") else { return }
      for line in maps.split(separator: UInt8(ascii: "\n")) {
        guard let heap = Self.largeHeap(line) else { continue }
        // A hint about memory of our own, which changes nothing of what stands there.
        _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: heap.lowerBound), heap.count, MADV_HUGEPAGE)
      }
    #endif
  }

  /// The addresses of a line of `maps`, where it is of writable memory without a file, and large: see proc_pid_maps(5).
  static func largeHeap(_ line: some Collection<UInt8>) -> Range<UInt>? {
    let fields = line.split(separator: 0x20, maxSplits: 5)
    guard fields.count >= 5, fields[1].elementsEqual("rw-p".utf8), fields[4].elementsEqual("0".utf8) else {
      return nil
    }
    let bounds = fields[0].split(separator: UInt8(ascii: "-")).compactMap {
      UInt(String(decoding: $0, as: UTF8.self), radix: 16)
    }
    guard bounds.count == 2, bounds[0] < bounds[1], bounds[1] - bounds[0] >= leastHeap else { return nil }
    return bounds[0]..<bounds[1]
  }

  private static let leastHeap: UInt = 8 << 20

  /// `M_TOP_PAD` of `malloc.h`: by how many bytes a heap grows beyond what is asked for.
  private static let topPad: Int32 = -2
}
