#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum FileReading {
  /// All bytes of a file, whatever its size was when it was opened.
  static func bytes(path: String) throws(FileError.Problem) -> [UInt8] {
    let descriptor = try Descriptor(path: path, flags: O_RDONLY)
    let status = try FileStatus(descriptor: descriptor.number)
    if status.kind == .folder { throw .isFolder }
    if status.size > Int(UInt32.max) - 1 { throw .tooLarge }
    return try bytes(of: descriptor.number, expected: status.kind == .file ? status.size : 0)
  }

  /// All bytes up to the end of a stream. One byte more than expected is asked for, to see the end without growing.
  static func bytes(of descriptor: Int32, expected: Int) throws(FileError.Problem) -> [UInt8] {
    var bytes = try chunk(of: descriptor, atMost: expected + 1)
    // As long as the file said it is, and no byte more came where one more was asked for: that was its end.
    if bytes.isEmpty || bytes.count == expected { return bytes }
    guard bytes.count > expected else { return try rest(of: descriptor, after: bytes) }
    var size = 1 << 16
    while true {
      let more = try chunk(of: descriptor, atMost: size)
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count >= Int(UInt32.max) { throw .tooLarge }
      size = min(size * 2, 1 << 24)
    }
  }

  /// A read may give less than was asked for; only an empty one is the end.
  private static func rest(of descriptor: Int32, after start: [UInt8]) throws(FileError.Problem) -> [UInt8] {
    var bytes = start
    while true {
      let more = try chunk(of: descriptor, atMost: 1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count >= Int(UInt32.max) { throw .tooLarge }
    }
  }

  /// `count` bytes from where the stream stands; fewer at its end.
  static func piece(of descriptor: Int32, count: Int) throws(FileError.Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try chunk(of: descriptor, atMost: count - bytes.count)
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return bytes
  }

  private static func chunk(of descriptor: Int32, atMost size: Int) throws(FileError.Problem) -> [UInt8] {
    var failure: FileError.Problem?
    // The call writes at most `size` bytes into the array's new storage, and says how many.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got: Int
      repeat { got = unsafe read(descriptor, buffer.baseAddress, size) } while got < 0 && errno == EINTR
      if got < 0 { failure = SystemError.current() }
      count = max(0, got)
    }
    if let failure { throw failure }
    return bytes
  }
}
