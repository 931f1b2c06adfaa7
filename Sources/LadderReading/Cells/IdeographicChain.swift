import LadderModel
import SourceText

/// "G1の内容に加えて、次の行動を期待する。": what a level builds on, in Japanese, Chinese and Korean, which part no words. The level
/// begins the sentence, and what is done with it follows.
enum IdeographicChain {
  private static let additions = [
    "に加え", "を満たした", "を満たし、", "を前提", "を踏まえ", "的基础上", "之外", "に準じ", "에 더해", "에 더하여", "외에",
  ]

  /// In bytes: the level and a few words stand before what says so.
  private static let longest = 120

  /// Whether some of its first letters are of such a language: cheap, as the first bullet of every cell is asked.
  static func mayBe(_ prose: Prose) -> Bool {
    prose.withBytes { text in (0..<min(48, text.count)).contains { text[$0] >= 0xE3 && text[$0] <= 0xED } }
  }

  /// "履行贡献者的所有职责": what stands before the level, and what says that all of it is meant.
  private static let fulfilments: [(before: String, after: [String])] = [
    ("履行", ["的所有", "的全部"]), ("满足", ["的所有", "的全部"]), ("具备", ["的所有", "的全部"]), ("包含", ["的所有", "的全部"]),
  ]

  private static func fulfilled(in text: String, _ names: LadderNames, own: String) -> (
    id: String, name: String, start: Int
  )? {
    for (before, after) in fulfilments where text.hasPrefix(before) {
      let rest = String(text.dropFirst(before.count))
      let found = names.levels.flatMap { level in
        ([level.title] + names.parts(of: level)).map { (id: level.id, name: $0) }
      }.filter { level in
        level.id != own && rest.hasPrefix(level.name)
          && after.contains { rest.dropFirst(level.name.count).hasPrefix($0) }
      }
      if let level = found.first { return (level.id, level.name, before.utf8.count) }
    }
    return nil
  }

  static func level(in prose: Prose, _ names: LadderNames, own: String) -> LevelReference? {
    guard mayBe(prose) else { return nil }
    let text = String(decoding: prose.utf8.prefix(longest), as: UTF8.self)
    if let found = fulfilled(in: text, names, own: own) {
      return LevelReference(
        level: found.id, at: prose.span(of: found.start..<(found.start + found.name.utf8.count)))
    }
    guard additions.contains(where: text.contains) else { return nil }
    let found = names.levels.flatMap { level in
      ([level.id, level.title] + level.aliases).map { (id: level.id, name: $0) }
    }.filter { begins(text, with: $0.name) }.max { $0.name.utf8.count < $1.name.utf8.count }
    guard let found, found.id != own else { return nil }
    return LevelReference(level: found.id, at: prose.span(of: 0..<found.name.utf8.count))
  }

  /// "G1の", and not "G10の".
  private static func begins(_ text: String, with name: String) -> Bool {
    guard !name.isEmpty, text.hasPrefix(name) else { return false }
    return text.utf8.dropFirst(name.utf8.count).first.map { $0 >= 0x80 || $0 == 0x20 } ?? false
  }
}
