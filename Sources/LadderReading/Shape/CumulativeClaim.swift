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

  /// What most pages of levels say, each: "One should show all qualities of the levels below."
  static func find(onPagesOfLevels pages: [(page: Page, roles: [Role])]) -> SourceSpan? {
    let found = pages.compactMap { page, roles -> SourceSpan? in
      let index = roles.firstIndex { if case .level = $0 { true } else { false } } ?? 0
      return page.sections.indices.contains(index) ? sentence(under: index, of: page) : nil
    }
    return found.count > 1 && found.count * 2 > pages.count ? found.first : nil
  }

  private static func sentence(under index: Int, of page: Page) -> SourceSpan? {
    for block in page.blocks(under: index) {
      for prose in paragraphs(block, of: page) {
        if let range = sentence(in: prose) { return prose.span(of: range) }
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

  private static func sentence(in prose: Prose) -> Range<Int>? {
    guard prose.utf8.count < longest else { return nil }
    let words = Words(Array(prose.utf8), limit: .max).all
    var start = 0
    for index in words.indices {
      let isEnd =
        index + 1 == words.count || words[index].mark == UInt8(ascii: ".") || words[index].mark == 0x3B
        || words[index].mark == UInt8(ascii: ":")
        || words[index].mark == UInt8(ascii: ",") && words[index + 1].text == "so"
      guard isEnd else { continue }
      let sentence = words[start...index]
      start = index + 1
      if isClaim(sentence.map { ClaimWord($0.text.lowercased()) }), let first = sentence.first,
        let last = sentence.last
      {
        return first.range.lowerBound..<last.range.upperBound
      }
    }
    return nil
  }

  private static func isClaim(_ words: [ClaimWord]) -> Bool {
    let senses = words.reduce(into: ClaimWord.Senses()) { $0.formUnion($1.senses) }
    guard !senses.isDisjoint(with: [.level, .row]), !senses.contains(.denial) else { return false }
    // Each way to claim it has a word that the others lack: mostly none of them is there.
    return ways.contains { way in senses.isSuperset(of: way.needs) && way.isMeant(words) }
  }

  private static let ways: [(needs: ClaimWord.Senses, isMeant: @Sendable ([ClaimWord]) -> Bool)] = [
    (.cumulative, isCumulative), (.up, addUp), (.up, isCascade), ([.verb, .lower], buildsOnLower),
    ([.stay, .lower], staysTrue), ([.own, .lower], ownsAllOfLower),
    (.stack, stack), (.other, buildsOnEachOther), ([.also, .lower], meetsLower), (.above, addsToAbove),
    ([.foreignVerb, .foreignLower], includesLowerOnes), (.only, listsOnlyNew),
  ]

  /// "We only list what is new at each level."
  private static func listsOnlyNew(_ words: [ClaimWord]) -> Bool {
    words.contains { ["new", "added", "additional", "adds"].contains($0.text) }
      && words.contains(where: { word in
        ["list", "describe", "show", "mention", "name", "write", "say"].contains { word.text.hasPrefix($0) }
      })
  }

  /// "Jede Stufe umfasst die vorherigen", "chaque niveau comprend les précédents".
  private static func includesLowerOnes(_ words: [ClaimWord]) -> Bool {
    words.indices.contains { index in
      words[index].senses.contains(.foreignVerb)
        && words[max(0, index - 3)..<index].contains { $0.senses.contains(.level) }
        && words[(index + 1)...].prefix(10).contains { $0.senses.contains(.foreignLower) }
    }
  }

  /// "Levels are cumulative", and not "the cumulative sum".
  private static func isCumulative(_ words: [ClaimWord]) -> Bool {
    guard let index = words.firstIndex(where: { $0.senses.contains(.cumulative) }) else { return false }
    return index + 1 == words.count
      || !["sum", "score", "points", "total", "effect"].contains(words[index + 1].text)
  }

  /// "Responsibilities and privileges stack."
  private static func stack(_ words: [ClaimWord]) -> Bool {
    guard let index = words.firstIndex(where: { $0.text == "stack" }), index > 0 else { return false }
    return !words[index - 1].senses.isDisjoint(with: [.level, .subject])
      && words[index - 1].text.hasSuffix("s")
  }

  /// "Expectations add up."
  private static func addUp(_ words: [ClaimWord]) -> Bool {
    words.indices.dropLast().contains { words[$0].text.hasPrefix("add") && words[$0 + 1].text == "up" }
  }

  private static func isCascade(_ words: [ClaimWord]) -> Bool {
    guard let index = words.firstIndex(where: { $0.text == "cascade" || $0.text == "cascades" }) else {
      return false
    }
    return index + 1 < words.count && words[index + 1].text.hasPrefix("up")
  }

  /// "Each level encompasses the previous ones", "should possess all qualities of levels below".
  private static func buildsOnLower(_ words: [ClaimWord]) -> Bool {
    words.indices.contains { index in
      guard words[index].senses.contains(.verb) else { return false }
      return hasSubject(words, before: index) && speaksOfLower(words[(index + 1)...])
    }
  }

  /// "One should possess and show all qualities of the levels below."
  private static func ownsAllOfLower(_ words: [ClaimWord]) -> Bool {
    words.indices.contains { index in
      words[index].senses.contains(.own)
        && words[(index + 1)...].prefix(4).contains { ["all", "every", "everything"].contains($0.text) }
        && speaksOfLower(words[(index + 1)...])
        // "You must meet all expectations of the previous level" first, to be promoted.
        && words[(index + 1)...].prefix(14).contains {
          $0.senses.contains(.level) && Self.severalLevels.contains($0.text)
        }
    }
  }

  private static let severalLevels: Set<String> = [
    "levels", "grades", "bands", "ones", "steps", "stages", "rungs", "ranks", "roles",
  ]

  /// "What is written for the earlier levels still holds."
  private static func staysTrue(_ words: [ClaimWord]) -> Bool {
    words.indices.contains { index in
      let before = words[max(0, index - 5)..<index]
      return words[index].senses.contains(.stay) && before.contains { $0.senses.contains(.level) }
        && before.contains { $0.senses.contains(.lower) }
    }
  }

  /// "The levels build on each other."
  private static func buildsOnEachOther(_ words: [ClaimWord]) -> Bool {
    if words.contains(where: { $0.text == "aufeinander" }),
      words.contains(where: { $0.text.hasPrefix("bau") || $0.text.hasPrefix("aufbau") })
    {
      return true
    }
    return words.indices.dropLast(3).contains { index in
      guard words[index].text.hasPrefix("build"), ["on", "upon"].contains(words[index + 1].text) else {
        return false
      }
      // "on top of each other"
      let next = words[(index + 2)...].map(\.text).drop { ["top", "of"].contains($0) }.prefix(2)
      return (next == ["each", "other"] || next == ["one", "another"]) && hasSubject(words, before: index)
    }
  }

  /// "Meet all of the previous levels as well", "someone at a level does everything below it too".
  private static func meetsLower(_ words: [ClaimWord]) -> Bool {
    words.indices.dropLast(2).contains { index in
      let (word, next) = (words[index].text, words[index + 1].text)
      let isMet = word.hasPrefix("meet") && next == "all"
      let isDone =
        (word == "does" || word == "do") && next == "everything" && hasSubject(words, before: index)
      // "You can also do what is described for the levels below."
      let isDescribed = word == "what" && ["is", "was", "are"].contains(next)
      return (isMet || isDone || isDescribed) && speaksOfLower(words[(index + 2)...])
    }
  }

  /// "Each row adds to the one above", and not "adds a name to the table above".
  private static func addsToAbove(_ words: [ClaimWord]) -> Bool {
    words.indices.dropLast(2).contains { index in
      ["add", "build", "include", "contain", "assume"].contains { words[index].text.hasPrefix($0) }
        && words[max(0, index - 2)..<index].contains { !$0.senses.isDisjoint(with: [.subject, .row]) }
        && words.indices[(index + 2)...].prefix(5).contains {
          words[$0].senses.contains(.above)
            && ["one", "ones", "row", "rows", "column", "columns", "level", "levels"].contains(
              words[$0 - 1].text)
        }
    }
  }

  private static func hasSubject(_ words: [ClaimWord], before index: Int) -> Bool {
    words[max(0, index - 4)..<index].contains { $0.senses.contains(.subject) }
  }

  private static func speaksOfLower(_ words: ArraySlice<ClaimWord>) -> Bool {
    words.prefix(14).contains { $0.senses.contains(.lower) }
  }
}
