#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Other programs.
enum Program {
  /// What a program writes to its standard output, and its exit code: 127 where there is no such program. Nil where none can be
  /// started. It has our environment and current folder, no input, and what it complains of is not shown.
  ///
  /// By the system's shell, for which each of `words` is quoted: none may hold a NUL.
  static func output(of words: [String]) -> (bytes: [UInt8], code: Int32)? {
    let command = words.map(quoted).joined(separator: " ") + " </dev/null 2>/dev/null"
    // The stream is closed before this returns, and nobody else has it.
    guard let stream = unsafe popen(command, "r") else { return nil }
    let bytes = (try? FileReading.bytes(of: unsafe fileno(stream), expected: 0)) ?? []
    let status = unsafe pclose(stream)
    // The low byte is the signal that ended it, the next one what it said itself.
    return (bytes, status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
