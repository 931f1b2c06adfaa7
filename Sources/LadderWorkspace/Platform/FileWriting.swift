#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum FileWriting {
  /// Replaces the file at `path`, whole or not at all: the bytes go to a temporary file beside it, which then takes
  /// its name. On any failure the temporary file is gone and the old one untouched.
  ///
  /// `isSynced`: the bytes must be on the disk before the name changes, as power may fail.
  /// `mode` is that of the file to be replaced.
  static func replace(_ path: String, with bytes: [UInt8], mode: UInt32?, isSynced: Bool)
    throws(FileError.Problem)
  {
    let temporary = temporaryPath(beside: path)
    let descriptor = try Descriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
    do throws(FileError.Problem) {
      try write(bytes, to: descriptor.number)
      if let mode { fchmod(descriptor.number, mode_t(mode)) }
      if isSynced, fsync(descriptor.number) != 0 { throw SystemError.current() }
      try descriptor.finish()
      // Both paths' bytes are lent for the call.
      if unsafe rename(temporary, path) != 0 { throw SystemError.current() }
    } catch {
      // As above.
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// Writes into what is there and cannot be replaced: a device, a named pipe.
  static func overwrite(_ path: String, with bytes: [UInt8]) throws(FileError.Problem) {
    let descriptor = try Descriptor(path: path, flags: O_WRONLY)
    try write(bytes, to: descriptor.number)
    try descriptor.finish()
  }

  /// Adds bytes at the end of a file, which is made if need be.
  static func append(_ bytes: [UInt8], to path: String) throws(FileError.Problem) {
    let descriptor = try Descriptor(path: path, flags: O_WRONLY | O_CREAT | O_APPEND)
    try write(bytes, to: descriptor.number)
    try descriptor.finish()
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError.Problem) {
    var start = 0
    while start < bytes.count {
      // The rest of the array's bytes are lent for the call.
      let count = unsafe bytes[start...].withUnsafeBytes { unsafe Self.put(descriptor, $0) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw SystemError.current()
      }
      start += count
    }
  }

  private static func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  static func makeFolder(_ path: String) throws(FileError.Problem) {
    // The path's bytes are lent for the call.
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemError.current() }
  }

  static func removeFile(_ path: String) throws(FileError.Problem) {
    // As above.
    if unsafe unlink(path) != 0, errno != ENOENT { throw SystemError.current() }
  }

  /// Removes a folder if it is empty, and leaves it otherwise.
  static func removeEmptyFolder(_ path: String) -> Bool {
    // As above.
    unsafe rmdir(path) == 0
  }

  static func temporaryPath(beside path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    return "\(folder).rung-\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).tmp"
  }
}
