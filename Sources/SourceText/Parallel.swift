/// Work on many values by all processors.
package enum Parallel {
  /// `body` of each value, in the order of the values, whatever ran when.
  ///
  /// A task takes `chunkSize` values: enough to be worth a task, few enough to keep all processors at work. Values are
  /// let go as their tasks end, so that what goes in and what comes out never stand beside each other in full.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: consuming [Value], chunkSize: Int, _ body: @escaping @Sendable (Value) -> Result
  ) async -> [Result] {
    await map(values, chunkSize: chunkSize, with: {}) { value, _ in body(value) }
  }

  /// The same with something that each task has for itself, and hands from one of its values to the next: what `body`
  /// gives must not depend on it.
  package static func map<Value: Sendable, State, Result: Sendable>(
    _ values: consuming [Value], chunkSize: Int, with state: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (Value, inout State) -> Result
  ) async -> [Result] {
    @Sendable func run(_ chunk: [Value]) -> [Result] {
      var state = state()
      return chunk.map { body($0, &state) }
    }
    if values.count <= min(2, chunkSize) { return run(values) }
    var chunks = stride(from: 0, to: values.count, by: max(1, chunkSize)).map {
      Array(values[$0..<min($0 + max(1, chunkSize), values.count)])
    }
    values = []
    let count = chunks.count
    // Taken from the end, so turned round: the first ones begin first.
    chunks.reverse()
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      while let chunk = chunks.popLast() {
        let number = count - 1 - chunks.count
        group.addTask { (number, run(chunk)) }
      }
      var results: [[Result]] = Array(repeating: [], count: count)
      for await (number, result) in group { results[number] = result }
      return results.flatMap(\.self)
    }
  }
}
