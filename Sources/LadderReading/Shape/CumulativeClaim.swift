import CommonMark
import LadderModel
import SourceText

/// "Levels are cumulative", "each level builds on the preceding ones": a sentence by which every level of a ladder, or of a
/// track, builds on the one before it.
enum CumulativeClaim {
  /// The places of the first such sentences.
  struct Places {
    var ofLadder: SourceSpan?
    /// By the track's id, where only its own text says so.
    var ofTrack: [String: SourceSpan] = [:]

    /// What is claimed of the levels of a track, or of those that stand on none.
    subscript(track: String?) -> SourceSpan? { ofLadder ?? track.flatMap { ofTrack[$0] } }
    var isEmpty: Bool { ofLadder == nil && ofTrack.isEmpty }
  }

  /// Looks at what a page says about the ladder as a whole, and about its tracks.
  static func find(on page: Page, _ roles: [Role], _ places: inout Places) {
    var track: (id: String, depth: Int)?
    for (index, role) in zip(page.sections.indices, roles) {
      let depth = page.sections[index].depth
      if let open = track, open.depth >= depth { track = nil }
      switch role {
      case .track(let id): track = (id, depth)
      case .title, .prose: break
      case .level, .dimension, .cell, .everyLevel, .group: continue
      }
      if page.sections[index].isSkipped || places[track?.id] != nil { continue }
      guard let place = sentence(under: index, of: page) else { continue }
      if let track { places.ofTrack[track.id] = place } else { places.ofLadder = place }
    }
  }

  private static func sentence(under index: Int, of page: Page) -> SourceSpan? {
    for block in page.blocks(under: index) {
      for prose in paragraphs(block, of: page) {
        if let range = sentence(in: prose.text) { return prose.span(of: range) }
        if isIdeographicClaim(prose.utf8.span) { return prose.span }
      }
    }
    return nil
  }

  /// A paragraph, or those that the items of a list of principles begin with.
  private static func paragraphs(_ block: BlockID, of page: Page) -> [Prose] {
    if let prose = page.prose(block) { return [prose] }
    guard page.document.isList(block) else { return [] }
    return page.document.children(block).prefix(mostItems).compactMap {
      page.document.firstChild($0).flatMap(page.prose)
    }
  }

  private static let mostItems = 24

  /// Japanese, Chinese and Korean, which part no words or bend them: "上位の等級には、下の等級の期待がすべて含まれます。"
  private static func isIdeographicClaim(_ text: Span<UInt8>) -> Bool {
    guard text.count < longest, text.count > 0,
      (0..<min(24, text.count)).contains(where: { text[$0] >= 0xE3 })
    else { return false }
    return ideographic.contains { groups in groups.allSatisfy { $0.contains { text.reads($0) } } }
  }

  /// A word of each must be there: for levels, for lower ones, and for what is done with those.
  private static let ideographic: [[[String]]] = [
    [
      ["等級", "レベル", "グレード", "ランク"], ["下位", "下の", "前の", "それまで", "手前"],
      ["含ま", "含み", "含む", "満たし", "満たす", "前提", "加え", "引き継"],
    ],
    [["级别", "等级", "职级", "層級", "級別"], ["以下", "前面", "之前", "上一", "较低", "低一"], ["包含", "包括", "基础上", "累积"]],
    [["레벨", "단계", "등급", "직급"], ["이전", "아래", "하위", "앞"], ["포함", "더해", "충족", "누적", "기반"]],
  ]

  /// Longer paragraphs are not looked at.
  private static let longest = 10_000

  private static func sentence(in text: String) -> Range<Int>? {
    guard text.utf8.count < longest else { return nil }
    let words = Words(Array(text.utf8), limit: .max).all
    var start = 0
    for index in words.indices {
      let isEnd =
        index + 1 == words.count || words[index].mark == UInt8(ascii: ".") || words[index].mark == 0x3B
      guard isEnd else { continue }
      let sentence = words[start...index]
      start = index + 1
      if isClaim(sentence.map { $0.text.lowercased() }), let first = sentence.first, let last = sentence.last
      {
        return first.range.lowerBound..<last.range.upperBound
      }
    }
    return nil
  }

  private static func isClaim(_ words: [String]) -> Bool {
    guard words.contains(where: isAboutLevels), !words.contains(where: denials.contains) else { return false }
    return isCumulative(words) || addUp(words) || isCascade(words) || buildsOnLower(words)
      || buildsOnEachOther(words)
      || meetsLower(words) || addsToAbove(words) || includesLowerOnes(words) || listsOnlyNew(words)
  }

  /// "We only list what is new at each level."
  private static func listsOnlyNew(_ words: [String]) -> Bool {
    words.contains("only") && words.contains(where: { ["new", "added", "additional", "adds"].contains($0) })
      && words.contains(where: { word in
        ["list", "describe", "show", "mention", "name", "write", "say"].contains { word.hasPrefix($0) }
      })
  }

  /// "Jede Stufe umfasst die vorherigen", "chaque niveau comprend les précédents".
  private static func includesLowerOnes(_ words: [String]) -> Bool {
    words.indices.contains { index in
      foreignVerbs.contains(words[index])
        && words[max(0, index - 3)..<index].contains(where: levels.contains)
        && words[(index + 1)...].prefix(10).contains(where: foreignLower.contains)
    }
  }

  private static let foreignVerbs: Set<String> = [
    "bouwt", "bouwen", "baut", "schließt", "umfasst", "umfassen", "enthält", "enthalten", "comprend",
    "comprennent", "reprend", "reprennent", "ajoute", "s'appuie", "s’appuie", "complète", "inclut",
    "incluent", "s'ajoute", "s’ajoute", "s'ajoutent", "incluye", "incluyen",
  ]
  private static let foreignLower: Set<String> = [
    "vorherige", "vorherigen", "vorige", "vorigen", "voorgaande", "darunter", "précédents", "précédent",
    "précédentes", "anterior", "anteriores",
  ]

  /// "Levels are cumulative", and not "the cumulative sum".
  private static func isCumulative(_ words: [String]) -> Bool {
    guard let index = words.firstIndex(where: cumulative.contains) else {
      return false
    }
    return index + 1 == words.count
      || !["sum", "score", "points", "total", "effect"].contains(words[index + 1])
  }

  /// "Expectations add up."
  private static func addUp(_ words: [String]) -> Bool {
    words.indices.dropLast().contains { words[$0].hasPrefix("add") && words[$0 + 1] == "up" }
  }

  private static func isCascade(_ words: [String]) -> Bool {
    guard let index = words.firstIndex(where: { $0 == "cascade" || $0 == "cascades" }),
      index + 1 < words.count
    else {
      return false
    }
    return words[index + 1].hasPrefix("up")
  }

  /// "Each level encompasses the previous ones", "should possess all qualities of levels below".
  private static func buildsOnLower(_ words: [String]) -> Bool {
    for index in words.indices where verbs.contains(words[index]) {
      let isOwnership = words[index].hasPrefix("possess")
      let subject = words[max(0, index - 4)..<index]
      guard isOwnership ? words[index...].contains("all") : subject.contains(where: isSubject) else {
        continue
      }
      if words[(index + 1)...].prefix(8).contains(where: lower.contains) { return true }
    }
    return false
  }

  /// "The levels build on each other."
  private static func buildsOnEachOther(_ words: [String]) -> Bool {
    if words.contains("aufeinander"), words.contains(where: { $0.hasPrefix("bau") || $0.hasPrefix("aufbau") })
    {
      return true
    }
    return words.indices.dropLast(3).contains { index in
      (words[index].hasPrefix("build")) && words[index + 1] == "on"
        && [["each", "other"], ["one", "another"]].contains(Array(words[(index + 2)...(index + 3)]))
        && words[max(0, index - 4)..<index].contains(where: isSubject)
    }
  }

  /// "Meet all of the previous levels as well", "someone at a level does everything below it too".
  private static func meetsLower(_ words: [String]) -> Bool {
    guard words.contains(where: { $0 == "well" || $0 == "too" || $0 == "also" || $0 == "still" }) else {
      return false
    }
    return words.indices.dropLast(2).contains { index in
      let isMet = words[index].hasPrefix("meet") && words[index + 1] == "all"
      let isDone =
        (words[index] == "does" || words[index] == "do") && words[index + 1] == "everything"
        && words[max(0, index - 4)..<index].contains(where: isSubject)
      // "You can also do what is described for the levels below."
      let isDescribed = words[index] == "what" && ["is", "was", "are"].contains(words[index + 1])
      return (isMet || isDone || isDescribed)
        && words[(index + 2)...].prefix(8).contains(where: lower.contains)
    }
  }

  /// "Each row adds to the one above", and not "adds a name to the table above".
  private static func addsToAbove(_ words: [String]) -> Bool {
    words.indices.dropLast(2).contains { index in
      (["add", "build", "include", "contain", "assume"].contains { words[index].hasPrefix($0) })
        && words[max(0, index - 2)..<index].contains(where: { isSubject($0) || rows.contains($0) })
        && words.indices[(index + 2)...].prefix(5).contains {
          (words[$0] == "above" || words[$0] == "before")
            && ["one", "ones", "row", "rows", "column", "columns", "level", "levels"].contains(words[$0 - 1])
        }
    }
  }

  private static func isAboutLevels(_ word: String) -> Bool { levels.contains(word) || rows.contains(word) }

  private static func isSubject(_ word: String) -> Bool { subjects.contains(word) }

  private static let levels: Set<String> = [
    "level", "levels", "grade", "grades", "band", "bands", "ladder", "expectations", "seniority", "ones",
    "stufe", "stufen", "niveau", "niveaux", "nivel", "niveles",
  ]
  /// What a table has a level in each of.
  private static let rows: Set<String> = ["row", "rows", "column", "columns"]
  private static let subjects: Set<String> = [
    "level", "levels", "grade", "grades", "band", "bands", "expectations", "one", "role", "roles",
  ]
  private static let cumulative: Set<String> = [
    "cumulative", "additive", "accumulate", "accumulates", "kumulativ", "cumulatif", "cumulatifs",
    "cumulatives", "acumulativos", "additif", "additifs",
  ]
  private static let verbs: Set<String> = [
    "add", "adds", "build", "builds", "building", "include", "includes", "including", "inclusive",
    "encompass", "encompasses", "incorporate", "incorporates", "inherit", "inherits", "assume", "assumes",
    "possess", "possesses", "presumes", "presume", "takes",
  ]
  private static let lower: Set<String> = [
    "earlier", "previous", "preceding", "prior", "lower", "below", "before",
  ]
  private static let denials: Set<String> = [
    "used", "companies", "others", "salary", "salaries", "pay", "bonus", "bonuses", "unless", "not", "never",
    "cannot", "can't", "don't", "isn't", "aren't", "no", "different", "skip", "nicht", "keine", "pas",
  ]
}
