import SourceText

/// Titles made of paths, for pages that have none of their own.
enum PathWords {
  /// "senior-engineer.md" is about a "Senior engineer".
  static func title(ofFile path: String) -> String {
    let words = stem(of: path).replacing("-", with: " ").replacing("_", with: " ").trimmed
    return words.isEmpty || words == "." ? "Ladder" : words.withCapital
  }

  /// "01 junior cook" without what says only which comes first.
  static func withoutNumber(_ title: String) -> Substring {
    title.drop { ($0 >= "0" && $0 <= "9") || $0 == " " || $0 == "." }
  }

  /// The title of the folder that a file stands in.
  static func title(ofFolderOf path: String) -> String {
    let last = folder(of: path).split(separator: "/").last.map(String.init) ?? ""
    return last.isEmpty || last == "." || last == ".." ? "Ladder" : title(ofFile: last)
  }

  /// The file's name without its ending.
  static func stem(of path: String) -> Substring {
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
  }

  static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
