import SourceText

/// Paths as text, with `/` between names. Nothing here asks the disk.
package enum PathText {
  /// `name` inside `folder`; the name alone inside `.`.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Without `./`, doubled and trailing slashes; `..` stays, as it may lead through a link. "." for the current folder.
  package static func tidied(_ path: String) -> String {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    let tidy = names.map { String($0) ?? "" }.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + tidy }
    return tidy.isEmpty ? "." : tidy
  }

  /// `a/../b` as `b`. Where a folder is a link, that may be another place.
  package static func withoutSteps(_ path: String) -> String {
    var names: [Substring] = []
    for name in tidied(path).split(separator: "/") {
      if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
    }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }

  /// The folder that holds `path`: of `a/b` it is `a`, of `a` it is `.`, of `.` it is `..`; nil above `/`.
  package static func parent(of path: String) -> String? {
    let tidy = tidied(path)
    if tidy == "/" { return nil }
    if tidy == "." { return ".." }
    if tidy == ".." || tidy.hasSuffix("/..") { return tidy + "/.." }
    guard let slash = tidy.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = tidy[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }

  package static func lastName(of path: String) -> String {
    let tidy = tidied(path)
    guard let slash = tidy.utf8.lastIndex(of: UInt8(ascii: "/")) else { return tidy }
    return String(tidy[tidy.utf8.index(after: slash)...])
  }

  /// What follows the last dot of the name, in lower case; "" where there is none.
  package static func fileExtension(of path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > start else { return "" }
    return path[bytes.index(after: dot)..<bytes.endIndex].lowercased()
  }

  /// Whether the bytes of a path come before those of another one: the order of all lists of paths.
  static func precedes(_ path: String, _ other: String) -> Bool { path.utf8.span.precedes(other.utf8.span) }

  /// The rest of `path` below `folder`, both real and absolute; nil where it is not below it. "" for the folder.
  package static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
