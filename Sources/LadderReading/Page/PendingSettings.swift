import LadderModel
import SourceText

/// Settings in the middle of a section: each holds for the block after its comment.
struct PendingSettings {
  /// Those whose block has come, and those that stood at the end, where none comes.
  var settled: [RuleSetting] { done + waiting }
  private var done: [RuleSetting] = []
  private var waiting: [RuleSetting] = []

  mutating func add(_ settings: [RuleSetting], at comment: SourceSpan) {
    for var setting in settings {
      setting.span = comment
      waiting.append(setting)
    }
  }

  /// Nothing comes any more that those could hold for which still wait.
  mutating func close() {
    guard !waiting.isEmpty else { return }
    done += waiting
    waiting = []
  }

  mutating func settle(on block: SourceSpan) {
    guard !waiting.isEmpty else { return }
    for var setting in waiting {
      setting.scope = .within(block)
      done.append(setting)
    }
    waiting = []
  }
}
