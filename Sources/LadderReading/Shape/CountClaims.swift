import LadderModel
import SourceText

/// `levels: 5`: counts that a document gives of itself above its text, where they are wrong. Those in its prose are found by
/// the rule about them, in every ladder.
enum CountClaims {
  static func observations(on page: Page, _ names: LadderNames) -> [Observation] {
    FrontMatter(page).fields.compactMap { field in
      guard let kind = kinds[field.key], let claimed = Int(field.value.text) else { return nil }
      let found = kind == .level ? names.levels.count : names.dimensions.count
      guard claimed > 1, claimed != found, found > 1 else { return nil }
      return .levelCount(claim: field.line, claimed: claimed, found: found, kind: kind)
    }
  }

  private static let kinds: [String: DeclaredKind] = ["levels": .level, "dimensions": .dimension]
}
