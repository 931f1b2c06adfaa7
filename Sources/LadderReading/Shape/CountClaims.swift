import CommonMark
import LadderModel
import SourceText

/// "This ladder has seven levels", `levels: 5`: counts that a document gives of itself, where they are wrong.
struct CountClaims {
  private let page: Page
  private let names: LadderNames
  private var observations: [Observation] = []

  /// The wrong counts on a page. Only what stands under the title or in prose speaks of the ladder as a whole.
  static func observations(on page: Page, _ roles: [Role], _ names: LadderNames) -> [Observation] {
    var claims = CountClaims(page: page, names: names)
    for (index, role) in zip(page.sections.indices, roles) where role == .title || role == .prose {
      if page.sections[index].isSkipped { continue }
      for block in page.blocks(under: index) { claims.look(at: block) }
    }
    return claims.observations
  }

  private init(page: Page, names: LadderNames) {
    self.page = page
    self.names = names
  }

  private mutating func look(at block: BlockID) {
    switch page.document.kind(block) {
    case .frontMatter: for field in FrontMatter(page).fields { look(at: field) }
    case .paragraph: if let prose = page.prose(block) { look(at: prose) }
    case .document, .heading, .list, .item, .blockQuote, .codeBlock, .htmlBlock, .thematicBreak,
      .table, .tableRow, .tableCell, .linkReferenceDefinition:
      break
    }
  }

  // MARK: Front matter

  /// `levels: 5`
  private mutating func look(at field: FrontMatter.Field) {
    guard let kind = Self.kinds[field.key], let claimed = Int(field.value.text) else { return }
    note(field.line, claimed, kind)
  }

  // MARK: Prose

  private mutating func look(at prose: Prose) {
    let utf8 = prose.utf8
    guard utf8.count < Self.longestParagraph, Self.kinds.keys.contains(where: { utf8.span.reads($0) }) else {
      return
    }
    let words = Words(Array(prose.utf8), limit: .max).all
    var lastClaim = Int.min / 2
    for index in words.indices.dropFirst() where index + 1 < words.count {
      guard let kind = Self.kinds[words[index + 1].text.lowercased()], words[index].mark == nil,
        let claimed = Int(words[index].text) ?? NumberWords.english[words[index].text.lowercased()],
        // "Each of four levels, in three dimensions", and not "You can grow in two dimensions".
        Self.isAboutAll(words, index)
          || (words[index - 1].text.lowercased() == "in" && index - lastClaim <= Self.nearClaim)
      else { continue }
      lastClaim = index
      let range = words[index].range.lowerBound..<words[index + 1].range.upperBound
      note(Name("\(words[index].text) \(words[index + 1].text)", at: prose.span(of: range)), claimed, kind)
    }
  }

  /// "has seven levels" counts all of them; "two levels above", "the last three levels" do not.
  private static func isAboutAll(_ words: [Words.Word], _ index: Int) -> Bool {
    let before = words[index - 1].text.lowercased()
    let isOfAll =
      before == "of" && index > 1 && ofAllWords.contains(words[index - 2].text.lowercased())
    guard countingWords.contains(before) || isOfAll else { return false }
    guard words[index + 1].mark == nil, index + 2 < words.count else { return true }
    let after = words[index + 2].text.lowercased()
    return !["above", "below", "up", "down", "higher", "lower", "ahead", "apart", "deep"].contains(after)
      && (after != "of" || ["are", "has", "have"].contains(before))
  }

  private static let countingWords: Set<String> = [
    "are", "has", "have", "into", "following", "our", "comprises", "defines", "describes", "contains",
    "includes", "with", "across", "all", "these", "distinguishes",
  ]
  /// "each of four levels", "consists of three dimensions"
  private static let ofAllWords: Set<String> = [
    "each", "all", "any", "consists", "consist", "composed", "made", "up", "total", "set", "series",
  ]
  private static let kinds: [String: DeclaredKind] = ["levels": .level, "dimensions": .dimension]
  /// In words: so near one claim goes on with another.
  private static let nearClaim = 4
  private static let longestParagraph = 10_000

  private mutating func note(_ claim: Name, _ claimed: Int, _ kind: DeclaredKind) {
    let found = kind == .level ? names.levels.count : names.dimensions.count
    guard claimed > 1, claimed != found, found > 1 else { return }
    observations.append(.levelCount(claim: claim, claimed: claimed, found: found, kind: kind))
  }
}
