import Synchronization

/// Work on many values by all processors.
package enum Parallel {
  /// `body` of each value, in the order of the values, whatever ran when.
  ///
  /// A task takes `chunkSize` values at a time: enough to be worth the asking, few enough that all processors end
  /// together. Values are let go with their chunk, so that what goes in and what comes out never stand beside each other in full.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: consuming [Value], chunkSize: Int, _ body: @escaping @Sendable (Value) -> Result
  ) async -> [Result] {
    await map(values, chunkSize: chunkSize, with: {}) { value, _ in body(value) }
  }

  /// The same with something that each processor has for itself, and hands from one of its values to the next: what
  /// `body` gives must not depend on it.
  package static func map<Value: Sendable, State, Result: Sendable>(
    _ values: consuming [Value], chunkSize: Int, with state: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (Value, inout State) -> Result
  ) async -> [Result] {
    if values.count <= min(2, chunkSize) {
      var state = state()
      return values.map { body($0, &state) }
    }
    let total = values.count
    let queue = Queue(values, chunkSize: max(1, chunkSize))
    values = []
    return await withTaskGroup(of: [(Int, Chunk<Result>)].self) { group in
      for _ in 0..<min(queue.count, mostTasks) {
        group.addTask {
          guard var next = queue.next() else { return [] }
          var state = state()
          var made: [(Int, Chunk<Result>)] = []
          while true {
            made.append((next.number, Chunk(count: next.values.count) { body(next.values[$0], &state) }))
            guard let further = queue.next() else { return made }
            next = further
          }
        }
      }
      var results: [Chunk<Result>?] = Array(repeating: nil, count: queue.count)
      for await made in group {
        for (number, chunk) in made { results[number] = chunk }
      }
      return Chunk.joined(results.compactMap { $0 }, count: total)
    }
  }

  /// More than processors have: tasks that begin when nothing is left to do cost next to nothing.
  private static let mostTasks = 32

  /// The chunks that no task has taken yet.
  private final class Queue<Value: Sendable>: Sendable {
    let count: Int
    /// The last one is the next one.
    private let chunks: Mutex<[[Value]]>

    init(_ values: [Value], chunkSize: Int) {
      let chunks = stride(from: 0, to: values.count, by: chunkSize).reversed().map {
        Array(values[$0..<min($0 + chunkSize, values.count)])
      }
      count = chunks.count
      self.chunks = Mutex(chunks)
    }

    func next() -> (number: Int, values: [Value])? {
      chunks.withLock { chunks in chunks.popLast().map { (count - 1 - chunks.count, $0) } }
    }
  }

  /// What was made of one chunk. An array would do, but for this: what it holds can only be copied out of it, and not moved,
  /// and all processors wait while the results of a large run are put together.
  @safe private struct Chunk<Element: Sendable>: @unchecked Sendable {
    /// Handed from the task to whoever joins the chunks, each of which is joined once.
    private let elements: UnsafeMutableBufferPointer<Element>

    init(count: Int, _ element: (Int) -> Element) {
      // All of it is initialized here, one after the other, and moved out in `joined`.
      unsafe elements = UnsafeMutableBufferPointer.allocate(capacity: count)
      for index in 0..<count { unsafe elements.initializeElement(at: index, to: element(index)) }
    }

    static func joined(_ chunks: [Chunk], count: Int) -> [Element] {
      // `count` is the sum of the chunks' counts, so that each has its place in the new storage.
      unsafe [Element](unsafeUninitializedCapacity: count) { joined, end in
        for chunk in chunks {
          end = unsafe joined[end...].moveInitialize(fromContentsOf: chunk.elements)
          unsafe chunk.elements.deallocate()
        }
      }
    }
  }
}
