import LadderModel
import SourceText

/// Levels and dimensions that an unknown name was probably meant for. What seems to be missing there is not missing:
/// it stands under the wrong name, and that is reported.
struct MisspeltNames {
  private(set) var levels: Set<String> = []
  private(set) var dimensions: Set<String> = []
  /// Whether there are such names at all: the cells that they open are lost, and nobody knows where they belong.
  private(set) var hasLevels = false
  private(set) var hasDimensions = false

  init(_ problems: [Problem]) {
    for case .unknown(let kind, let name, let candidates) in problems
    where kind == .level || kind == .dimension {
      let meant = DidYouMean.matches(for: name.text, in: candidates)
      if kind == .level {
        hasLevels = true
        levels.formUnion(meant)
      } else {
        hasDimensions = true
        dimensions.formUnion(meant)
      }
    }
  }
}

extension Ladder {
  /// Whether it extends a ladder that is not there, or itself: then much seems to be missing that is not.
  var lacksBase: Bool {
    problems.contains { problem in
      switch problem {
      case .unknown(.ladder, _, _), .cyclicExtends: true
      default: false
      }
    }
  }
}

extension LadderContext {
  /// Whether a statement was lost that may have filled what seems to be empty.
  var hasLostStatements: Bool { damage.hasLostDeclarations || ladder.lacksBase }
}
