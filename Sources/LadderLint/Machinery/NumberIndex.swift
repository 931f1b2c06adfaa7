/// The value that was given to each of some hashes first. Open addressing, two thirds empty at the most; it grows by doubling.
struct NumberIndex {
  /// 0 where a slot is empty.
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// `capacity`: how many hashes there may be.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  subscript(hash: UInt64) -> Int? {
    let slot = slot(of: max(1, hash))
    return keys[slot] == 0 ? nil : Int(values[slot])
  }

  /// The value of a hash, which gets this one where it has none.
  mutating func value(of hash: UInt64, orElse value: Int) -> Int {
    if count * 2 >= keys.count { grow() }
    let hash = max(1, hash)
    let slot = slot(of: hash)
    if keys[slot] != 0 { return Int(values[slot]) }
    count += 1
    keys[slot] = hash
    values[slot] = Int32(clamping: value)
    return value
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    var keys = keys.mutableSpan
    for index in keys.indices { keys[index] = 0 }
    count = 0
  }

  private func slot(of hash: UInt64) -> Int {
    let keys = keys.span
    // The upper bits count, too: hashes of similar words differ there.
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    (keys, values) = (Array(repeating: 0, count: keys.count * 2), Array(repeating: 0, count: keys.count * 2))
    for index in old.0.indices where old.0[index] != 0 {
      let slot = slot(of: old.0[index])
      (keys[slot], values[slot]) = (old.0[index], old.1[index])
    }
  }
}
