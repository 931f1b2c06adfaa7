#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum FolderListing {
  /// What a folder holds, without `.` and `..`, sorted by the names' bytes; `isUTF8` is false for a name that is not.
  static func entries(path: String) throws(FileError.Problem) -> [FolderEntry] {
    // The stream is opened, used and closed in here.
    guard let folder = unsafe opendir(path) else { throw SystemError.current() }
    defer { unsafe closedir(folder) }
    var found: [FolderEntry] = []
    while true {
      errno = 0
      // The entry is the stream's own, good until the next call: all of it is copied below.
      guard let entry = unsafe readdir(folder) else { break }
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe [UInt8](raw.prefix { $0 != 0 })
      }
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let name = String(validating: bytes, as: UTF8.self)
      found.append(
        FolderEntry(
          name: name ?? String(decoding: bytes, as: UTF8.self), isUTF8: name != nil,
          hint: unsafe hint(entry.pointee.d_type),
          number: UInt64(unsafe entry.pointee.d_ino)))
    }
    if errno != 0 { throw SystemError.current() }
    return found.sorted { PathText.precedes($0.name, $1.name) }
  }

  private static func hint(_ type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    default: nil
    }
  }
}

struct FolderEntry {
  var name: String
  var isUTF8: Bool
  /// What it is, where the listing told without another call.
  var hint: FileStatus.Kind?
  /// The same for two names of one file, where neither is a link.
  var number: UInt64
}
