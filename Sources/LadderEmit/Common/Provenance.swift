import LadderModel
import SourceText

/// Where an output came from, for "made by rung from …".
enum Provenance {
  /// The paths of a ladder's files, at most three. Of an absolute path only its last part: it would tell the
  /// world about the machine it was made on.
  static func paths(of ladder: Ladder, _ sources: SourceMap) -> String {
    let paths = ladder.files.compactMap { sources[$0]?.path }.map { path in
      path.hasPrefix("/") ? String(path.split(separator: "/").last ?? "") : path
    }
    if paths.isEmpty { return ladder.id.text }
    let named = paths.prefix(3).joined(separator: ", ")
    return paths.count > 3 ? "\(named) and \(paths.count - 3) more" : named
  }
}
