package import LadderModel
package import SourceText

/// What rules may look at.
package struct LintRun: Sendable {
  package let model: Model
  package let sources: SourceMap
  let choice: RuleChoice

  package init(model: Model, sources: SourceMap, choice: RuleChoice = RuleChoice()) {
    self.model = model
    self.sources = sources
    self.choice = choice
  }

  /// The ladder that a file belongs to, as an index in `model.ladders`.
  func ladder(of file: FileID) -> Int? {
    let index = Int(file.index)
    guard model.ladderOfFile.indices.contains(index), model.ladderOfFile[index] >= 0 else { return nil }
    return model.ladderOfFile[index]
  }
}
