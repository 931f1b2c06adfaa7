/// Lists of numbers by hash. Open addressing, and each list a chain through one array: no list has storage of its own.
struct HashLists {
  /// The hash of a slot and the first node of its list; −1: empty.
  private var slots: [(hash: UInt64, node: Int32)] = Array(repeating: (0, -1), count: 1024)
  private var nodes: [(number: Int32, next: Int32)] = []
  private var taken = 0

  var isEmpty: Bool { nodes.isEmpty }

  mutating func add(_ number: Int, to hash: UInt64) {
    let slot = slot(of: hash)
    if slots[slot].node < 0 { taken += 1 }
    nodes.append((Int32(clamping: number), slots[slot].node))
    slots[slot] = (hash, Int32(clamping: nodes.count - 1))
    if taken * 2 > slots.count { grow() }
  }

  func each(of hash: UInt64, _ visit: (Int) -> Void) {
    var node = slots[slot(of: hash)].node
    while node >= 0 {
      visit(Int(nodes[Int(node)].number))
      node = nodes[Int(node)].next
    }
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].node >= 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 2)
    for entry in old where entry.node >= 0 { slots[slot(of: entry.hash)] = entry }
  }
}
