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

  /// `M_TOP_PAD` of `malloc.h`: by how many bytes a heap grows beyond what is asked for.
  private static let topPad: Int32 = -2
}
