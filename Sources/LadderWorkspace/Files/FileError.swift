/// The outside world said no: which path, what was tried, and why, in plain words.
package struct FileError: Error, Sendable, Equatable {
  package enum Action: String, Sendable {
    case read, write, delete
    case list = "look into"
    case makeFolder = "make the folder"
  }

  package enum Problem: Sendable, Equatable {
    case missing
    case notPermitted
    case isFolder
    case isNotFolder
    case isNotFile
    /// 4 GiB or more: positions are 32-bit byte offsets.
    case tooLarge
    /// It was there when the folder was listed.
    case vanished
    case brokenLink
    case linkCircle
    case nameTooLong
    case nameNotUTF8
    case unknownKind
    /// A workspace that does not say what it means, with the line and what is wrong there.
    case badSettings(line: Int, String)
    case diskFull
    case readOnly
    case closedPipe
    /// A path of an output that would leave its folder.
    case outsideFolder(String)
    /// Two outputs whose names differ by case only: one file on many disks.
    case sameButForCase(String)
    /// An output that would overwrite what is being read.
    case isSource
    /// It was there before, and no run of rung made it.
    case isSomebodysOwn
    /// It was there before with something else in it, and its author may have gone on with it.
    case isThere
    case nothingToRead
    /// Anything else, in the system's words.
    case other(String)
  }

  package var action: Action
  package var path: String
  package var problem: Problem

  package init(_ action: Action, _ path: String, _ problem: Problem) {
    self.action = action
    self.path = path
    self.problem = problem
  }

  /// One sentence without a full stop: `cannot read "x.md": there is no such file`.
  package var message: String {
    switch problem {
    case .nothingToRead: "nothing to read in \(quotedPath): no .ladder, .md or .csv file is there"
    default: "cannot \(verb) \(quotedPath): \(reason)"
    }
  }

  private var verb: String { action == .write && isStream ? "write to" : action.rawValue }

  private var isStream: Bool { path.hasPrefix("standard ") }

  /// Paths that stand for a stream are named, not quoted.
  private var quotedPath: String {
    isStream ? path : "\"\(path)\""
  }

  private var reason: String {
    switch problem {
    case .missing: action == .list ? "there is no such folder" : "there is no such file or folder"
    case .notPermitted: "you do not have permission"
    case .isFolder: "it is a folder, and a file is needed here"
    case .isNotFolder: "a file stands where a folder is needed"
    case .isNotFile: "it is neither a file nor a folder"
    case .tooLarge: "it is 4 GiB or larger"
    case .vanished: "it disappeared while rung was at work"
    case .brokenLink: "it is a link to something that does not exist"
    case .linkCircle: "its links lead in a circle"
    case .nameTooLong: "its name is too long"
    case .nameNotUTF8: "its name is not UTF-8"
    case .unknownKind: "rung reads files that end in .ladder, .md, .markdown, .mdx, .csv or .tsv"
    case .badSettings(let line, let message): "line \(line) of it is wrong: \(message)"
    case .diskFull: "the disk is full"
    case .readOnly: "the disk can only be read"
    case .closedPipe: "the other side was closed"
    case .outsideFolder(let folder): "it is outside the folder \"\(folder)\""
    case .sameButForCase(let other): "its name differs from \"\(other)\" by upper and lower case only"
    case .isSource: "it is one of the files that are being read"
    case .isSomebodysOwn:
      "it is there already, and rung did not make it; move it, or build into another folder"
    case .isThere: "it is there already with something else in it; move it, or give another folder"
    case .nothingToRead: "there is nothing to read"
    case .other(let words): words
    }
  }
}
