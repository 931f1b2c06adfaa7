extension [UInt8] {
  /// Whether `byte` is anywhere among them.
  ///
  /// Reads on after the first one: without a branch a byte, that is several times faster than stopping there.
  package func holds(_ byte: UInt8) -> Bool {
    let span = span
    var found: UInt8 = 0
    for index in 0..<span.count { found |= span[index] == byte ? 1 : 0 }
    return found != 0
  }
}
