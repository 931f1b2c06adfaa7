package import LadderModel
package import SourceText

/// What rules may look at.
package struct LintRun: Sendable {
  package let model: Model
  package let sources: SourceMap
  let choice: RuleChoice
  /// What stands where a link leads. Rules do not touch the disk themselves.
  let target: @Sendable (_ path: String, _ source: Source) -> LinkTarget

  /// What stands at a relative path of a document.
  package enum LinkTarget: Sendable {
    /// With the document, where it is one of those that were read.
    case found(FileID?)
    case noFile
    /// Nor the folder that it would be in.
    case noFolder
  }

  /// Where nobody says what there is, every file is there.
  package init(
    model: Model, sources: SourceMap, choice: RuleChoice = RuleChoice(),
    target: @escaping @Sendable (_ path: String, _ source: Source) -> LinkTarget = { _, _ in .found(nil) }
  ) {
    self.model = model
    self.sources = sources
    self.choice = choice
    self.target = target
  }

  /// The ladder that a file belongs to, as an index in `model.ladders`.
  func ladder(of file: FileID) -> Int? {
    let index = Int(file.index)
    guard model.ladderOfFile.indices.contains(index), model.ladderOfFile[index] >= 0 else { return nil }
    return model.ladderOfFile[index]
  }
}
