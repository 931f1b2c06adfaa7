import LadderLint
import SourceText

extension Command {
  static let explain = Command(
    name: "explain", summary: "Say what a rule finds, and why it matters.", operands: "[RULE]",
    flags: [.explainFormat],
    details: [
      "Without a RULE, all rules are listed. This works without a network, and speaks of the rules of this version."
    ]
  ) { invocation, io in
    let format = invocation.last(.explainFormat)
    var infos = RuleBook.rules
    if !invocation.operands.isEmpty {
      let unknown = invocation.operands.filter { name in !infos.contains { $0.name == name } }
      for name in unknown { io.complain(Explanation.unknown(name, among: infos)) }
      guard unknown.isEmpty else { return .failed }
      infos = infos.filter { invocation.operands.contains($0.name) }
    }
    let color = invocation.choice(.color, or: ColorChoice.auto)
    let paint = Painter(isOn: color.isOn(io.environment, isTerminal: io.output.isTerminal))
    if format == "json" {
      io.output.write(Explanation.json(infos))
    } else if format == "markdown" {
      io.output.write(infos.map(RulePage.text).joined(separator: "\n"))
    } else if invocation.operands.isEmpty {
      io.output.write(Explanation.table(infos, paint))
    } else {
      io.output.write(infos.map { Explanation.text($0, paint) }.joined(separator: "\n"))
    }
    return .clean
  }
}
