import LadderModel
import SourceText
import Synchronization

/// The levels and dimensions of one ladder, by all that documents call them.
final class LadderNames: Sendable {
  struct Entry: Sendable {
    var id: String
    var title: String
    /// What documents call it beside that, as a workspace says.
    var aliases: [String] = []
    /// Of a level.
    var track: String?
  }

  let levels: [Entry]
  let dimensions: [Entry]
  /// Whether a header or a ladder file says what there is; otherwise it was found in the documents.
  let areDeclared: Bool
  /// Made when somebody asks: most documents never name a level in their prose.
  private let lookups = Mutex<(levels: Lookup, dimensions: Lookup)?>(nil)

  init(levels: [Entry], dimensions: [Entry], areDeclared: Bool) {
    self.levels = levels
    self.dimensions = dimensions
    self.areDeclared = areDeclared
  }

  /// The id of the level that is called so: "L4", "Senior Engineer", "Senior Engineer (L4)".
  func level(_ text: String) -> String? { withLookups { $0.levels[text] } }
  func dimension(_ text: String) -> String? { withLookups { $0.dimensions[text] } }

  /// "提交者" and "Committer" of "提交者（Committer）".
  func parts(of level: Entry) -> [String] {
    let parts = level.title.split { "（(）)".contains($0) }.map(\.trimmed)
    return parts.count == 2 ? parts : []
  }

  /// The level that a fact says another one builds on: "Builds on: L2".
  func levelBelow(_ fact: Meta) -> LevelReference? {
    guard LevelFacts.isChain(fact.key.text), let id = level(fact.value.text) else { return nil }
    return LevelReference(level: id, at: fact.value.span)
  }

  /// The id of the level that stands before one in their order, on its track.
  func level(before id: String) -> String? {
    guard let index = levels.firstIndex(where: { $0.id == id }), index > 0 else { return nil }
    return levels[..<index].last { $0.track == levels[index].track }?.id
  }

  /// "Ownership - Senior Engineer (L4)". Both parts may have a dash of their own.
  func cell(_ text: String) -> (dimension: String, level: String)? {
    for parts in Separator.splits(of: text, dashesOnly: true) {
      if let dimension = dimension(parts.left), let level = level(parts.right) { return (dimension, level) }
    }
    return nil
  }

  private func withLookups<Answer>(_ ask: (borrowing (levels: Lookup, dimensions: Lookup)) -> Answer)
    -> Answer
  {
    lookups.withLock { lookups in
      if let lookups { return ask(lookups) }
      var made = (levels: Lookup(levels), dimensions: Lookup(dimensions))
      made.levels.addInitials(of: levels)
      lookups = made
      return ask(made)
    }
  }
}

/// Ids by label: as written first, then without regard to case and punctuation where that is not ambiguous.
private struct Lookup {
  private var exact: [String: String] = [:]
  private var byKey: [String: String?] = [:]

  init(_ entries: [LadderNames.Entry]) {
    for entry in entries {
      // An id is never ambiguous; a label is the first one's.
      exact[entry.id] = entry.id
      addLabel("\(entry.title) (\(entry.id))", of: entry.id)
      addLabel(entry.title, of: entry.id)
      addParts(of: entry.title, of: entry.id)
      for alias in entry.aliases { addLabel(alias, of: entry.id) }
      addKey(entry.id, of: entry.id)
    }
  }

  /// "RN I (Novice)" is mostly called "RN I", and "Product Manager (PM)" a "PM" as well.
  private mutating func addParts(of title: String, of id: String) {
    guard title.utf8.last == UInt8(ascii: ")"), let open = title.lastIndex(of: "(") else { return }
    let inner = String(title[title.index(after: open)...].dropLast())
    let isAbbreviation =
      (2...6).contains(inner.utf8.count) && inner.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    if isAbbreviation { addLabel(inner, of: id) }
    addLabel(title[..<open].trimmed, of: id)
  }

  /// "SE II" for "Software Engineer II", where they are one level's alone.
  mutating func addInitials(of levels: [LadderNames.Entry]) {
    let initials = levels.map { Self.initials(of: $0.title) }
    let counts = initials.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    for (level, initials) in zip(levels, initials) where !initials.isEmpty && counts[initials] == 1 {
      if exact[initials] == nil { exact[initials] = level.id }
    }
  }

  /// Of two words or more, with the number behind them; empty for any other title.
  private static func initials(of title: String) -> String {
    let words = title.split(separator: " ")
    let names = words.filter { WordMeaning(of: $0.lowercased()).number == nil }
    guard names.count > 1, words.prefix(names.count) == names[...],
      names.allSatisfy({ $0.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false })
    else { return "" }
    return ([names.map { String($0.prefix(1)) }.joined()] + words.dropFirst(names.count).map(String.init))
      .joined(
        separator: " ")
  }

  private mutating func addLabel(_ label: String, of id: String) {
    guard !label.isEmpty else { return }
    if exact[label] == nil { exact[label] = id }
    addKey(label, of: id)
  }

  private mutating func addKey(_ label: String, of id: String) {
    let key = TitleText.key(label)
    guard let known = byKey[key] else { return byKey[key] = id }
    if known != id { byKey[key] = .some(nil) }
  }

  subscript(text: String) -> String? {
    if let id = exact[text] { return id }
    return byKey[TitleText.key(text)] ?? nil
  }
}
