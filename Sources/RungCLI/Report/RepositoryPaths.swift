import LadderWorkspace

/// Paths as the services that show findings know them: from the top of the repository, without `..`.
struct RepositoryPaths {
  /// From the top of the repository to the current folder: "" or ending in `/`.
  let prefix: String

  init(prefix: String) { self.prefix = prefix }

  /// Where a service says which folder the repository is in: GitHub, GitLab.
  init(_ io: CommandIO) {
    let tops = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].compactMap { io.environment($0) }
    let here = io.files.realPath(".")
    let inside = tops.compactMap { io.files.realPath($0) }.compactMap { top in
      here.flatMap { PathText.relative($0, to: top) }
    }.first
    prefix = inside.map { $0.isEmpty ? "" : $0 + "/" } ?? ""
  }

  func callAsFunction(_ path: String) -> String {
    path.hasPrefix("/") ? path : PathText.withoutSteps(prefix + path)
  }

  /// As a URI reference: all but letters, digits and a few marks percent-encoded.
  ///
  /// - Source: RFC 3986, section 2.3 and 3.3.
  func uri(_ path: String) -> String {
    var result = ""
    let path = self(path)
    for byte in (path.hasPrefix("/") ? "file://" : "").utf8 {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    }
    for byte in path.utf8 {
      if Self.isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
