import LadderLint

/// `--select` and `--ignore`.
enum CheckedRules {
  static let flags: [Flag] = [.select, .ignore]

  /// Nil where one of them is no rule, which was told then.
  static func choice(_ invocation: Invocation, _ io: CommandIO) -> RuleChoice? {
    var areKnown = true
    func names(_ flag: Flag) -> Set<String> {
      let names = invocation.all(flag).flatMap { $0.split(separator: ",") }.map { String($0) }
      for name in names where !RuleRegistry.infos.contains(where: { $0.name == name }) {
        io.complain(Usage.unknownRule(name, flag))
        areKnown = false
      }
      return Set(names)
    }
    let selected = names(.select)
    let choice = RuleChoice(selected: invocation.has(.select) ? selected : nil, ignored: names(.ignore))
    return areKnown ? choice : nil
  }
}
