import LadderLint
import LadderModel
import LadderWorkspace
import SourceText

extension Command {
  static let show = Command(
    name: "show", summary: "Draw ladders in the terminal.", operands: "[PATH…]",
    flags: [.chain, .shape] + Reading.flags,
    details: [
      "Each cell shows its theme, or else its first expectation, and how many expectations and examples it has. \(MatrixCell.legend)."
    ]
  ) { invocation, io in
    guard var request = Reading.request(invocation, io) else { return .failed }
    request.explainsShapes = invocation.has(.shape)
    let loaded = await io.load(request)
    for failure in loaded.failures { io.complain(failure) }
    let color = invocation.choice(.color, or: ColorChoice.auto)
    let paint = Painter(isOn: color.isOn(io.environment, isTerminal: io.output.isTerminal))
    let view = ShowView(model: loaded.model, paint: paint, width: max(24, io.columns ?? 100))
    var code = loaded.failures.isEmpty ? ExitCode.clean : .failed
    if invocation.has(.shape) {
      io.output.write(ShapeView(loaded: loaded, paint: paint, width: max(60, io.columns ?? 100)).render())
      return code
    }
    if loaded.model.ladders.isEmpty {
      if loaded.failures.isEmpty { io.complain("there is no ladder to show") }
      code = .failed
    } else if let level = invocation.last(.chain) {
      code = code.worst(view.chain(of: level, io))
    } else {
      io.output.write(view.matrices())
    }
    let errors = loaded.findings.count { !$0.isSuppressed && $0.diagnostic.severity == .error }
    guard errors > 0 else { return code }
    if !invocation.has(.quiet) { io.complain("\(counted(errors, "error")): rung check says more") }
    return code.worst(.findings)
  }
}

private struct ShowView {
  let model: Model
  let paint: Painter
  let width: Int

  func matrices() -> String {
    model.ladders.map { ladder in
      let title = "\(ladder.id.text)  \(ladder.title.text)"
      let counts =
        "\(counted(ladder.levels.count, "level")), \(counted(ladder.dimensions.count, "dimension"))"
      return paint(VisibleText.oneLine(title), .strong) + "\n\(counts)\n\n"
        + MatrixView(ladder: ladder, paint: paint, width: width).render()
    }.joined(separator: "\n")
  }

  /// All ladders that have a level of that name; `core/L4` for that of one ladder.
  func chain(of name: String, _ io: CommandIO) -> ExitCode {
    var found: [String] = []
    for (index, ladder) in model.ladders.enumerated() {
      for (at, level) in ladder.levels.enumerated()
      where level.id.text == name || "\(ladder.id.text)/\(level.id.text)" == name {
        let view = ChainView(model: model, ladderIndex: index, levelIndex: at, paint: paint, width: width)
        found.append(view.render())
      }
    }
    guard found.isEmpty else {
      io.output.write(found.joined(separator: "\n"))
      return .clean
    }
    let near = DidYouMean.match(for: name, in: model.ladders.flatMap { $0.levels.map(\.id.text) })
    io.complain("there is no level \"\(name)\"" + (near.map { ": did you mean \($0)?" } ?? ""))
    return .failed
  }
}
