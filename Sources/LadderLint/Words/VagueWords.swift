/// Words behind which everybody sees something else, and what to ask instead.
enum VagueWords {
  static let all: [(phrase: String, advice: String)] = qualities + amounts + conditions + ends

  /// In a short item they are all that says how much is expected.
  static let qualityCount = qualities.count + amounts.count

  /// What nobody can know where such a word stands.
  static func leftOpen(by entry: Int) -> String {
    switch entry {
    case ..<qualities.count: "how well"
    case ..<qualityCount: "how much, or which"
    case ..<(qualityCount + conditions.count): "when, and who decides"
    default: "what else is expected"
    }
  }

  // How well: praise without a measure.
  private static let qualities = [
    ("good", "say how one can tell"), ("great", "say how one can tell"),
    ("excellent", "say how one can tell"),
    ("strong", "say how one can tell"), ("solid", "say how one can tell"), ("decent", "say how one can tell"),
    ("nice", "say how one can tell"), ("adequate", "say what is enough"),
    ("sufficient", "say what is enough"),
    ("reasonable", "say what is enough"), ("appropriate", "say what fits"), ("suitable", "say what fits"),
    ("basic", "say what belongs to it"), ("proper", "say what fits"),
  ]

  // How much: “some” also stands before what is not counted, and only short items are looked at.
  private static let amounts = [
    ("various", "name them, or say how many"), ("several", "say how many"), ("some", "say how much or which"),
    ("certain", "name them"), ("multiple", "say how many"), ("numerous", "say how many"),
  ]

  // When: who decides?
  private static let conditions = [
    ("as needed", "say when"), ("if needed", "say when"), ("when needed", "say when"),
    ("where needed", "say where"),
    ("as necessary", "say when"), ("if necessary", "say when"), ("when necessary", "say when"),
    ("where necessary", "say where"), ("as appropriate", "say when"), ("where appropriate", "say where"),
    ("when appropriate", "say when"), ("as required", "say when"), ("if required", "say when"),
    ("when required", "say when"), ("where possible", "say what may prevent it"),
    ("if possible", "say what may prevent it"), ("when possible", "say what may prevent it"),
    ("whenever possible", "say what may prevent it"), ("as applicable", "say when"),
  ]

  // What else: nobody can be held to it.
  private static let ends = [
    ("etc", "name the rest, or say what they have in common"),
    ("and so on", "name the rest, or say what they have in common"),
    ("and so forth", "name the rest, or say what they have in common"),
    ("and more", "name the rest, or say what they have in common"),
    ("and the like", "say what they have in common"), ("or similar", "say what they have in common"),
    ("and others", "name them"),
  ]
}
