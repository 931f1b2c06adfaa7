import SourceText

/// The Git repository that a folder lies in. Asks the program `git`, so that whatever people have set holds.
package struct GitRepository: Sendable {
  package enum Failure: Error, Sendable {
    case noGit
    /// The folder lies in none.
    case noRepository
    case noRevision
  }

  /// A file that is not as it was.
  package struct Change: Sendable {
    /// Where it stands now, as an absolute path.
    package let path: String
    /// Where it stood, from the top of the repository; nil for a new file.
    fileprivate let before: String?
  }

  private let top: String

  package init(around folder: String) throws(Failure) {
    guard let answer = Program.output(of: ["git", "-C", folder, "rev-parse", "--show-toplevel"]),
      answer.code != 127
    else { throw .noGit }
    guard answer.code == 0, let top = Self.lines(answer.bytes).first, let real = SystemPath.real(top) else {
      throw .noRepository
    }
    self.top = real
  }

  /// The commit at which the current state and `revision` parted: what others did there since is no change of ours. The
  /// revision's own commit where nothing tells.
  package func base(of revision: String) throws(Failure) -> String {
    guard !revision.utf8.contains(0), !revision.hasPrefix("-"),
      let commit = answer(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])?.first
    else { throw .noRevision }
    return answer(["merge-base", commit, "HEAD"])?.first ?? commit
  }

  /// The files that differ from a commit, new and untracked ones among them; those that are gone are not.
  package func changes(since commit: String) -> [Change] {
    let listed =
      output(["diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", commit, "--"]) ?? []
    let new = output(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]) ?? []
    return Self.changes(in: Self.fields(listed), top)
      + Self.fields(new).map { Change(path: top + "/" + $0, before: nil) }
  }

  /// What stood in a file at a commit; nil for a new one.
  package func bytes(of change: Change, at commit: String) -> [UInt8]? {
    change.before.flatMap { output(["cat-file", "blob", "\(commit):\($0)"]) }
  }

  // MARK: What git says

  /// `M`, a path; or `R087`, the old path, the new one.
  private static func changes(in fields: [String], _ top: String) -> [Change] {
    var changes: [Change] = []
    var rest = fields[...]
    while let status = rest.popFirst(), let path = rest.popFirst() {
      switch status.first {
      case "R", "C":
        if let now = rest.popFirst() { changes.append(Change(path: top + "/" + now, before: path)) }
      case "A": changes.append(Change(path: top + "/" + path, before: nil))
      case "D": break
      default: changes.append(Change(path: top + "/" + path, before: path))
      }
    }
    return changes
  }

  private func output(_ words: [String]) -> [UInt8]? {
    Program.output(of: ["git", "-C", top] + words).flatMap { $0.code == 0 ? $0.bytes : nil }
  }

  private func answer(_ words: [String]) -> [String]? { output(words).map(Self.lines) }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func fields(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
