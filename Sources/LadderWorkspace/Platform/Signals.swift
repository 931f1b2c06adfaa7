import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Somebody asked the program to stop while files were being put in place; 0: nobody did.
private let requested = Atomic<Int32>(0)

package enum Signals {
  /// Lets a write to a closed pipe fail with an error, which ends quietly, instead of killing the program.
  package static func ignoreClosedPipes() {
    // SIG_IGN is a constant, not a function of ours.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private static let stopping: [Int32] = [SIGINT, SIGTERM, SIGHUP]

  /// How many `held` are at work, one inside the other, and what was to happen on each signal before the first.
  private struct State {
    var depth = 0
    var restore: @Sendable () -> Void = {}
  }

  private static let state = Mutex(State())

  /// Does `work`, which leaves no half-written file, before it gives in to Control-C and its like.
  ///
  /// One that is inside another costs no call to the system, and is a good moment to give in when it ends: whoever
  /// writes thousands of files holds signals once around them all.
  package static func held<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    begin()
    defer { end() }
    return try work()
  }

  private static func begin() {
    state.withLock { state in
      if state.depth == 0 { state.restore = hold() }
      state.depth += 1
    }
  }

  private static func end() {
    state.withLock { state in
      state.depth -= 1
      guard state.depth == 0 || requested.load(ordering: .relaxed) != 0 else { return }
      state.restore()
      let number = requested.exchange(0, ordering: .relaxed)
      if number != 0 { giveIn(to: number) }
      if state.depth > 0 { state.restore = hold() }
    }
  }

  /// Gives a signal again to whatever was to happen on it, and that before anything else is done: the threads that
  /// tasks run on let none through by themselves.
  private static func giveIn(to number: Int32) {
    var wanted = sigset_t()
    var usual = sigset_t()
    // The sets are lent for the calls, which fill and read them.
    unsafe sigemptyset(&wanted)
    unsafe sigaddset(&wanted, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &wanted, &usual)
    raise(number)
    unsafe pthread_sigmask(SIG_SETMASK, &usual, nil)
  }

  /// Notes signals instead of ending the program; gives back what undoes it (somebody may have asked to ignore them).
  private static func hold() -> @Sendable () -> Void {
    // The handler only stores a number, which is allowed in a handler.
    let previous = stopping.map { signal($0) { requested.store($0, ordering: .relaxed) } }
    return { for index in stopping.indices { _ = signal(stopping[index], previous[index]) } }
  }
}
