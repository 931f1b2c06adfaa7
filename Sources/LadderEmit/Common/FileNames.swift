import LadderModel

/// Makes file names of ids, so that no two are the same on any file system.
///
/// An id stays as it is where that is safe: `[A-Za-z0-9._-]`, at most 100 bytes, not a device name of
/// Windows, not ending in a dot. Two ids that differ by case only would be one file on macOS and Windows: the
/// second gets a number.
struct FileNames {
  private var taken: Set<String>
  /// How often each name was asked for, so that many equal ones don't each count from the start.
  private var counts: [String: Int] = [:]

  /// `reserved` are names that the output needs for itself, without extension where names are used without.
  init(reserved: Set<String> = []) { taken = Set(reserved.map { $0.lowercased() }) }

  /// One name for each of `ids`, in their order; without extension, without `/`.
  static func names(for ids: [String], reserved: Set<String> = []) -> [String] {
    var names = FileNames(reserved: reserved)
    var result = ids.map(safe)
    // Those that can have the plain name get it first, so that adding a clashing id moves no other file.
    let clashes = result.indices.filter { !names.take(result[$0]) }
    for index in clashes { result[index] = names.takeNumbered(result[index]) }
    return result
  }

  private mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  private mutating func takeNumbered(_ name: String) -> String {
    let key = name.lowercased()
    var numbered: String
    repeat {
      counts[key, default: 1] += 1
      numbered = "\(name)-\(counts[key, default: 1])"
    } while !take(numbered)
    return numbered
  }

  /// `id` with only bytes that are plain on every file system and in every URL.
  static func safe(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 { bytes.append(isPlain(byte) ? byte : UInt8(ascii: "-")) }
    while let first = bytes.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "-") {
      bytes.removeFirst()
    }
    while bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    var name = String(decoding: bytes.prefix(100), as: UTF8.self)
    if name != id { name = name.isEmpty ? ItemID.hash(id) : "\(name)-\(ItemID.hash(id))" }
    // In front: "con_.md" is safe, "con.x_" is not.
    return isDevice(name) ? "_\(name)" : name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Windows takes these for devices whatever their extension ("Naming Files, Paths, and Namespaces").
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return stem.utf8.last.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
  }
}
