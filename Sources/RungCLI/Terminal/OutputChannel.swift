package import LadderWorkspace
import Synchronization

/// Where a command writes: a standard stream, or memory in a test. Buffered.
///
/// A pipe that the other side closed ends quietly: what is written after it is dropped, and the exit code stays what
/// the work gave. Any other failure is remembered, and makes the exit code 2.
package final class OutputChannel: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var failure: FileError?
    var isClosed = false
  }

  package let isTerminal: Bool
  private let stream: StandardStream?
  private let state = Mutex(State())

  /// Without a `stream`, everything is kept for `bytes`.
  package init(_ stream: StandardStream?, isTerminal: Bool? = nil) {
    self.stream = stream
    self.isTerminal = isTerminal ?? stream?.isTerminal ?? false
  }

  package func write(_ bytes: [UInt8]) {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.buffer += bytes
      if state.buffer.count >= 1 << 16 { flush(&state) }
    }
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  package func line(_ text: String) { write(text + "\n") }

  package func flush() { state.withLock { flush(&$0) } }

  /// Why the stream could not take what was written; nil where it could, or where its other side was closed.
  package var failure: FileError? { state.withLock { $0.failure } }

  /// What was written to memory.
  package var bytes: [UInt8] { state.withLock { $0.buffer } }

  private func flush(_ state: inout State) {
    guard let stream, !state.buffer.isEmpty else { return }
    do throws(FileError) {
      try stream.write(state.buffer)
    } catch {
      state.isClosed = true
      if error.problem != .closedPipe { state.failure = error }
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}
