// The one place that talks to the operating system. Everything `unsafe` in the program stands in this folder: C
// functions take pointers, and each call lends them the storage of a Swift value for its own duration only.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum SystemError {
  /// What the last failed call meant.
  static func current(missing: FileError.Problem = .missing) -> FileError.Problem {
    problem(errno, missing: missing)
  }

  static func problem(_ code: Int32, missing: FileError.Problem = .missing) -> FileError.Problem {
    switch code {
    case ENOENT: missing
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isFolder
    case ENOTDIR: .isNotFolder
    case ELOOP: .linkCircle
    case ENAMETOOLONG: .nameTooLong
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    case EPIPE: .closedPipe
    case EFBIG: .tooLarge
    default: .other(words(code))
    }
  }

  /// The system's own words. No locale is ever set, so they are the same everywhere.
  private static func words(_ code: Int32) -> String {
    // The text that strerror points to is copied before anything else can be called.
    guard let text = unsafe strerror(code) else { return "the system gave error \(code)" }
    return unsafe String(cString: text).lowercased()
  }
}

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let number: Int32

  init(path: String, flags: Int32, mode: mode_t = 0o666) throws(FileError.Problem) {
    var number: Int32
    // The path's bytes are lent to the call, which copies them.
    repeat { number = unsafe open(path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw SystemError.current() }
    self.number = number
  }

  /// Closes it, and says whether what was written really arrived (network disks tell only now).
  consuming func finish() throws(FileError.Problem) {
    let result = close(number)
    let code = errno
    discard self
    if result != 0, code != EINTR { throw SystemError.problem(code) }
  }

  /// Leaves it open, for somebody else to close.
  consuming func release() -> Int32 {
    let open = number
    discard self
    return open
  }

  deinit { close(number) }
}

extension FileError.Problem: Error {}
