/// Reads what follows a command. All mistakes are told at once.
struct ArgumentParser {
  private let command: Command
  private var arguments: ArraySlice<String>
  private var invocation = Invocation()
  private var mistakes: [String] = []

  static func parse(_ arguments: ArraySlice<String>, for command: Command) -> (Invocation, mistakes: [String])
  {
    var parser = ArgumentParser(command: command, arguments: arguments)
    parser.parse()
    return (parser.invocation, parser.mistakes)
  }

  private init(command: Command, arguments: ArraySlice<String>) {
    self.command = command
    self.arguments = arguments
  }

  private mutating func parse() {
    while let argument = arguments.popFirst() {
      if argument == "--" {
        for operand in arguments { add(operand: operand) }
        return
      }
      if argument.hasPrefix("-"), argument != "-" { parse(flag: argument) } else { add(operand: argument) }
    }
  }

  private mutating func add(operand: String) {
    if command.operands == nil {
      mistakes.append(Usage.noOperand(operand, command.name))
    } else if operand.isEmpty {
      mistakes.append(Usage.emptyOperand)
    } else {
      invocation.operands.append(operand)
    }
  }

  private mutating func parse(flag argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = command.allFlags.first(where: { $0.name == name || $0.short == name }) else {
      mistakes.append(Usage.unknownFlag(name, of: command))
      return
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if flag.value == nil {
      if attached != nil { mistakes.append(Usage.takesNoValue(flag)) }
      invocation.add(flag, "")
    } else if let value = attached ?? separateValue() {
      add(value, to: flag)
    } else {
      mistakes.append(Usage.needsValue(flag))
    }
  }

  private mutating func separateValue() -> String? {
    guard let next = arguments.first, next == "-" || !next.hasPrefix("-") else { return nil }
    return arguments.popFirst()
  }

  private mutating func add(_ value: String, to flag: Flag) {
    let word = flag.takesPath ? String(value.prefix { $0 != "=" }) : value
    if value.isEmpty || (flag.takesPath && value.hasSuffix("=")) {
      mistakes.append(Usage.needsValue(flag))
    } else if !flag.choices.isEmpty, !flag.choices.contains(word) {
      mistakes.append(Usage.unknownValue(word, of: flag))
    } else if invocation.has(flag), !flag.isRepeatable {
      mistakes.append(Usage.twice(flag))
    } else {
      invocation.add(flag, value)
    }
  }
}
