import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Somebody asked the program to stop while a file was being put in place; 0: nobody did.
private let requested = Atomic<Int32>(0)

package enum Signals {
  /// Lets a write to a closed pipe fail with an error, which ends quietly, instead of killing the program.
  package static func ignoreClosedPipes() {
    // SIG_IGN is a constant, not a function of ours.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private static let stopping: [Int32] = [SIGINT, SIGTERM, SIGHUP]

  /// Does `work`, which leaves no half-written file, before it gives in to Control-C and its like.
  static func held<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    requested.store(0, ordering: .relaxed)
    // The handler only stores a number, which is allowed in a handler.
    let previous = stopping.map { signal($0) { requested.store($0, ordering: .relaxed) } }
    defer {
      // Back to what it was (somebody may have asked to ignore it); a signal that came meanwhile is given again.
      for index in stopping.indices { _ = signal(stopping[index], previous[index]) }
      let number = requested.load(ordering: .relaxed)
      if number != 0 { raise(number) }
    }
    return try work()
  }
}
