import LadderWorkspace
import Synchronization

/// What a command has read, kept as long as the world that it runs in.
///
/// A program that is about to end need not take its model apart: that takes longer than to resolve it, and the system
/// gets all memory back at once.
final class KeptWorkspaces: Sendable {
  private let kept = Mutex<[LoadedWorkspace]>([])

  func keep(_ loaded: LoadedWorkspace) { kept.withLock { $0.append(loaded) } }
}
