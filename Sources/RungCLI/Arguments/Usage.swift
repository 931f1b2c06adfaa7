import LadderLint
import SourceText

/// What is said about a command line that could not be understood.
enum Usage {
  static let emptyOperand = "a path is empty"

  static func unknownCommand(_ word: String) -> String {
    let names = Command.all.filter { !$0.isHidden }.map(\.name)
    return "there is no command \"\(word)\"" + suggestion(DidYouMean.match(for: word, in: names + ["help"]))
  }

  static func unknownFlag(_ name: String, of command: Command) -> String {
    "rung \(command.name) has no flag \(name)"
      + suggestion(DidYouMean.match(for: name, in: command.allFlags.map(\.name)))
  }

  static func unknownValue(_ value: String, of flag: Flag) -> String {
    "\(flag.name) takes \(list(flag.choices)), not \"\(value)\""
      + suggestion(DidYouMean.match(for: value, in: flag.choices))
  }

  static func needsValue(_ flag: Flag) -> String {
    flag.choices.isEmpty
      ? "\(flag.name) needs a value: \(flag.name) \(flag.value ?? "VALUE")"
      : "\(flag.name) needs a value: \(list(flag.choices))"
  }

  static func notANumber(_ value: String, _ flag: Flag) -> String {
    "\(flag.name) takes a number from 0 on, not \"\(value)\""
  }

  static func takesNoValue(_ flag: Flag) -> String { "\(flag.name) takes no value" }

  static func twice(_ flag: Flag) -> String { "\(flag.name) is given twice" }

  static func noOperand(_ operand: String, _ command: String) -> String {
    "rung \(command) takes no path, and \"\(operand)\" is one"
  }

  static let twoReportsOnOutput = "only one report can go to standard output: write the others as FORMAT=PATH"
  static let statisticsAndReport =
    "--statistics takes the place of a report on standard output: write the report as FORMAT=PATH"
  static let nameWithoutInput = "--stdin-filename names what comes from standard input: add -"
  static let inputWithPaths = "- (standard input) cannot stand beside other paths"
  static let baselineWithoutFile = "--write-baseline needs to know where to: add --baseline FILE"

  static func unknownRule(_ name: String, _ flag: Flag) -> String {
    "\(flag.name) names \"\(name)\", and there is no such rule"
      + suggestion(DidYouMean.match(for: name, in: RuleRegistry.infos.map(\.name)))
  }

  static func badBaseline(_ path: String, _ line: Int) -> String {
    "\"\(path)\" is no baseline: line \(line) is none that `rung check --write-baseline` writes"
  }

  static func reportOverSource(_ path: String) -> String {
    "\"\(path)\" is not written over: it holds something else; name a file of its own for the report"
  }

  static func writtenBaseline(_ path: String, _ count: Int) -> String {
    "\(counted(count, "finding")) written to \"\(path)\""
  }

  static let allowWithFixes =
    "--add-allow and --fix cannot stand together: fix first, and allow what is left then"
  static let reasonOfNothing = "--because says why --add-allow allows something: add --add-allow"
  static let badReason =
    "--because takes a sentence on one line, without “--” or “*/”, which would end a comment"

  static let onlyInput = "rung commonmark reads standard input only: rung commonmark -"
  static let oneFormatOnOutput = "only one format can go to standard output: name it with --to"
  static let folderOnOutput =
    "html is a folder of files, which cannot go to standard output: give a folder with --output"
  static let checkAndDiff =
    "--check and --diff cannot stand together: --diff also exits with 1 when something would change"

  static let importNeedsOutput =
    "say where the ladder goes: --output FOLDER, or --output - for standard output; --check shows what would be written"
  static let partsOnOutput =
    "one file can go to standard output, and --layout makes several: leave it out, or give a folder with --output"

  static func severalLadders(_ ids: [String]) -> String {
    let named = ids.prefix(4).joined(separator: ", ") + (ids.count > 4 ? ", …" : "")
    return
      "one ladder can go to standard output, and there are \(ids.count) here (\(named)): give a folder with --output"
  }

  static func notAFolderFormat(_ path: String) -> String {
    "--output \(path) is a file, and a file can hold json only: add --to json, or give a folder"
  }

  static func seeHelp(_ command: String?) -> String {
    "see rung \(command.map { $0 + " " } ?? "")--help"
  }

  /// "a, b or c".
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func suggestion(_ word: String?) -> String {
    word.map { ": did you mean \($0)?" } ?? ""
  }
}
