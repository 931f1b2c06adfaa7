#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file on its way to take the place of another, whole or not at all: its bytes go to a temporary file beside it as
/// they come, which takes its name at the end. Where they turn out to be the bytes of the old one, that one stays.
///
/// What cannot be replaced, a device or a named pipe, is written into.
final class FileReplacement {
  private let path: String
  /// Nil where the bytes go straight to the path.
  private var temporary: String?
  private let descriptor: Int32
  /// The old file, read as far as the new one is written; nil where they differ.
  private var old: Int32?

  /// `path` leads through no link at its end.
  init(of path: String, _ status: FileStatus?) throws(FileError.Problem) {
    self.path = path
    switch status?.kind {
    case .folder: throw .isFolder
    case .link, .other:
      descriptor = try Descriptor(path: path, flags: O_WRONLY).release()
    case .file, nil:
      let temporary = FileWriting.temporaryPath(beside: path)
      descriptor = try Descriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL).release()
      self.temporary = temporary
      if let status {
        fchmod(descriptor, mode_t(status.mode))
        old = try? Descriptor(path: path, flags: O_RDONLY).release()
      }
    }
  }

  deinit {
    if !isClosed { close(descriptor) }
    if let old { close(old) }
    // The path's bytes are lent for the call.
    if let temporary { _ = unsafe unlink(temporary) }
  }

  private var isClosed = false

  func append(_ bytes: [UInt8]) throws(FileError.Problem) {
    try FileWriting.write(bytes, to: descriptor)
    compare(bytes)
  }

  /// Puts it in place; false where the old file held these bytes already. Nothing may follow.
  func finish(isSynced: Bool) throws(FileError.Problem) -> Bool {
    guard let temporary else { return true }
    // Something read in place of nothing: the old one is longer.
    if let old, (try? FileReading.piece(of: old, count: 1))?.isEmpty == true { return false }
    if isSynced, fsync(descriptor) != 0 { throw SystemError.current() }
    isClosed = true
    if close(descriptor) != 0, errno != EINTR { throw SystemError.current() }
    // Both paths' bytes are lent for the call.
    if unsafe rename(temporary, path) != 0 { throw SystemError.current() }
    self.temporary = nil
    return true
  }

  private func compare(_ bytes: [UInt8]) {
    guard let old, (try? FileReading.piece(of: old, count: bytes.count)) != bytes else { return }
    close(old)
    self.old = nil
  }
}
