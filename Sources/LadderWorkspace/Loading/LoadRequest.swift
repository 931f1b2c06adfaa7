package import LadderLint

/// What to read.
package struct LoadRequest: Sendable {
  /// A text that is not in a file: standard input, or what an editor holds.
  package struct Text: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Files and folders; empty, and no `text`: the workspace around the current folder.
  package var paths: [String]
  package var text: Text?
  /// Whether a file that was named is left out where ignore files or the workspace exclude it.
  package var forcesExclusion = false

  /// Whether somebody wants to know what each heading was taken for.
  package var explainsShapes = false

  /// Whether rules look at what was read.
  package var checks = true

  /// Which rules.
  package var rules = RuleChoice()

  /// What stands in files instead of what is on the disk, by their paths as people know them.
  package var replaced: [String: [UInt8]] = [:]

  package init(paths: [String] = [], text: Text? = nil, forcesExclusion: Bool = false) {
    self.paths = paths
    self.text = text
    self.forcesExclusion = forcesExclusion
  }
}

/// A source before it is understood: its number in the run is its place in the list.
struct UnreadSource: Sendable {
  var file: FoundFile
  /// The bytes where they are known already.
  var bytes: [UInt8]?
}
