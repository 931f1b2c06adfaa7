#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system knows about a path without opening it.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  var kind: Kind
  var size: Int
  var mode: UInt32
  var identity: FileIdentity

  /// Throws `missing` where nothing is there.
  init(path: String, followLinks: Bool = true) throws(FileError.Problem) {
    var raw = stat()
    // Both arguments are lent for the call: the path's bytes, and the struct it fills.
    let result = unsafe followLinks ? stat(path, &raw) : lstat(path, &raw)
    guard result == 0 else { throw SystemError.current() }
    self.init(raw)
  }

  init(descriptor: Int32) throws(FileError.Problem) {
    var raw = stat()
    // The struct is lent for the call.
    guard unsafe fstat(descriptor, &raw) == 0 else { throw SystemError.current() }
    self.init(raw)
  }

  private init(_ raw: stat) {
    switch raw.st_mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): kind = .file
    case mode_t(S_IFDIR): kind = .folder
    case mode_t(S_IFLNK): kind = .link
    default: kind = .other
    }
    size = Int(raw.st_size)
    mode = UInt32(raw.st_mode) & 0o7777
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: raw.st_dev), file: UInt64(truncatingIfNeeded: raw.st_ino))
  }
}

/// Two paths with one identity are one file.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let file: UInt64
}

enum SystemPath {
  /// The path without links, `.` and `..`; nil where it leads nowhere.
  static func real(_ path: String) -> String? {
    // realpath allocates the answer; it is copied, and given back at once.
    guard let answer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(answer) }
    return unsafe String(cString: answer)
  }
}
