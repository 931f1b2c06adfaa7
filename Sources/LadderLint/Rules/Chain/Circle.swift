import LadderModel
import SourceText

/// How circles are shown: all their steps, each at the place that names the next one.
enum Circle {
  /// A → B → A; the middle of a long one is left out.
  static func path(_ names: [String]) -> String {
    let shown = names.count > 8 ? Array(names.prefix(6)) + ["…"] + names.suffix(1) : names
    return (shown + names.prefix(1)).joined(separator: " → ")
  }

  /// The steps after the first one.
  static func labels(_ names: [Name]) -> [Diagnostic.Label] {
    names.indices.dropFirst().map { index in
      let next = names[(index + 1) % names.count].text
      return Diagnostic.Label(
        names[index].span, "\(Wording.quoted(names[index].text)) builds on \(Wording.quoted(next)) here")
    }
  }
}
