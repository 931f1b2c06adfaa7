/// Numbers that were seen. Open addressing; of a number it says in few steps that it is new, or that it may have been
/// there.
struct SeenNumbers {
  private static let mostSteps = 32
  /// 0 where a slot is empty.
  private var slots: [UInt64] = Array(repeating: 0, count: 512)
  private var count = 0
  /// Whether a number was lost, since too many others were in its place: somebody chose them so.
  private var isCrowded = false

  /// Adds a number. False where it surely was not there before.
  mutating func mayHold(adding number: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    if isCrowded { return true }
    let number = max(1, number)
    var slot = Int(truncatingIfNeeded: number) & (slots.count - 1)
    for _ in 0..<Self.mostSteps {
      if slots[slot] == 0 {
        slots[slot] = number
        count += 1
        return false
      }
      if slots[slot] == number { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    isCrowded = true
    return true
  }

  private mutating func grow() {
    let old = slots
    (slots, count) = (Array(repeating: 0, count: old.count * 2), 0)
    for number in old where number != 0 { _ = mayHold(adding: number) }
  }
}
