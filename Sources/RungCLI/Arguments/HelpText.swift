/// Help, made of the tables of commands and flags.
enum HelpText {
  static let version = "0.1.0"

  static var overview: String {
    let commands = Command.all.filter { !$0.isHidden }
    return """
      rung checks career ladders, and compiles them.

      Usage: rung COMMAND [FLAG…] [PATH…]

      Commands:
      \(table(commands.map { ($0.name, $0.summary) }))

      Flags:
      \(table([Flag.help, .version].map { (label($0), $0.help) }))

      Without a PATH, a command works on the workspace around the current folder: that of the nearest
      workspace.ladder, or else the folder ladders, or else the current folder.
      Exit codes: 0 clean, 1 findings, 2 it could not be done.
      `rung COMMAND --help` says more about a command.

      """
  }

  static func text(for command: Command) -> String {
    let operands = command.operands.map { " \($0)" } ?? ""
    var text = """
      rung \(command.name): \(command.summary)

      Usage: rung \(command.name) [FLAG…]\(operands)

      Flags:
      \(table(command.allFlags.map { (label($0), $0.help) }))

      """
    for paragraph in command.details { text += "\n" + wrapped(paragraph, indent: 0) + "\n" }
    return text
  }

  private static func label(_ flag: Flag) -> String {
    let value = flag.value.map { flag.takesPath ? " \($0)[=PATH]" : " \($0)" } ?? ""
    return (flag.short.map { "\($0), " } ?? "    ") + flag.name + value
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { label, help in
      let padding = String(repeating: " ", count: width - label.count + 2)
      return "  " + label + padding + wrapped(help, indent: width + 4)
    }.joined(separator: "\n")
  }

  /// Breaks at spaces so that lines have at most 100 characters; lines after the first are indented.
  static func wrapped(_ text: String, indent: Int, width: Int = 100) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if !last.isEmpty, indent + last.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = last.isEmpty ? String(word) : "\(last) \(word)"
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
