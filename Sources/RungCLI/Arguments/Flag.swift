import LadderEmit

/// What can be said after a command, with `--`.
struct Flag: Sendable {
  var name: String
  var short: String?
  /// What its value stands for in the help text; nil: it takes none.
  var value: String?
  /// The only values that it takes.
  var choices: [String] = []
  /// Whether a value may be followed by `=PATH`.
  var takesPath = false
  var isRepeatable = false
  var help: String
}

extension Flag {
  static let help = Flag(name: "--help", short: "-h", help: "Print this.")
  static let version = Flag(name: "--version", short: "-V", help: "Print the version.")
  static let quiet = Flag(name: "--quiet", short: "-q", help: "Leave out the closing line and remarks.")
  static let verbose = Flag(
    name: "--verbose", short: "-v", help: "Name each file, and count what is allowed.")
  static let color = Flag(
    name: "--color", value: "WHEN", choices: ColorChoice.allCases.map(\.rawValue),
    help: "Colour the output: auto, always or never.")
  static let format = Flag(
    name: "--format", value: "FORMAT", choices: ReportFormat.allCases.map(\.rawValue), takesPath: true,
    isRepeatable: true,
    help:
      "How to report: text, concise, json, github, gitlab, sarif, junit, rdjson, checkstyle or markdown; FORMAT=PATH writes a file. `schema` prints what json looks like."
  )
  static let failOn = Flag(
    name: "--fail-on", value: "LEVEL", choices: FailOn.allCases.map(\.rawValue),
    help: "From which level on findings make the exit code 1: error (without this), warning, note or never.")
  static let maxWarnings = Flag(
    name: "--max-warnings", value: "N", help: "Make the exit code 1 when there are more than N warnings.")
  static let standardInputName = Flag(
    name: "--stdin-filename", value: "NAME",
    help: "The name of what comes from standard input; its end says whether it is Markdown or a table.")
  static let forceExclude = Flag(
    name: "--force-exclude",
    help: "Leave out what ignore files and the workspace exclude, even when it is named.")
  static let to = Flag(
    name: "--to", value: "FORMAT", choices: BuildFormat.allCases.map(\.rawValue), isRepeatable: true,
    help: "What to make: html, markdown or json; all three without it. `schema` is the JSON Schema of json.")
  static let output = Flag(
    name: "--output", short: "-o", value: "PATH", help: "A folder, a file for json, or - for standard output."
  )
  static let layout = Flag(
    name: "--layout", value: "LAYOUT", choices: BuildFormat.layouts,
    help: "How Markdown is cut into files: one a ladder, or one a level, dimension, cell, or a matrix.")
  static let todos = Flag(name: "--todos", help: "Show admitted gaps (`todo`) to readers.")
  static let chain = Flag(
    name: "--chain", value: "LEVEL", help: "Print all that is expected at a level, and where it comes from.")
  static let shape = Flag(
    name: "--shape", help: "Print what each heading of a document was taken for, and why.")
  static let check = Flag(
    name: "--check", help: "Write nothing; say which files would change, and exit with 1.")
  static let diff = Flag(name: "--diff", help: "Write nothing; print what would change, as a patch.")
  static let showFiles = Flag(
    name: "--show-files", help: "Print the files that would be read, and do nothing else.")
  static let showSettings = Flag(
    name: "--show-settings", help: "Print what is set and where it was written, and do nothing else.")
  static let select = Flag(
    name: "--select", value: "RULE", isRepeatable: true,
    help: "Only findings of this rule, also where it is off; RULE,RULE for several.")
  static let ignore = Flag(
    name: "--ignore", value: "RULE", isRepeatable: true,
    help: "No findings of this rule; RULE,RULE for several.")
  static let statistics = Flag(
    name: "--statistics", help: "Print how many findings each rule has, instead of the findings.")
  static let baseline = Flag(
    name: "--baseline", value: "FILE", help: "Leave out the findings that FILE names: only new ones count.")
  static let changedSince = Flag(
    name: "--changed-since", value: "REV",
    help: "Leave out the findings that were there at a Git revision already: only new ones count.")
  static let writeBaseline = Flag(
    name: "--write-baseline",
    help: "Write all findings to the file of --baseline, so that only new ones count from now on.")
  static let fix = Flag(name: "--fix", help: "Write what can be mended without a doubt, and report the rest.")
  static let unsafeFixes = Flag(
    name: "--unsafe-fixes",
    help: "The same, with fixes that may change what is meant: look at them afterwards.")
  static let addAllow = Flag(
    name: "--add-allow",
    help: "Write an `allow` for each finding where it stands, so that only new ones count from now on.")
  static let because = Flag(
    name: "--because", value: "REASON", help: "Why --add-allow allows them: people read it in the ladder.")
  static let fixDiff = Flag(
    name: "--diff",
    help: "Write nothing; print what --fix (or --unsafe-fixes, or --add-allow) would, as a patch.")
  static let importOutput = Flag(
    name: "--output", short: "-o", value: "PATH", help: "The folder to write to, or - for standard output.")
  static let importLayout = Flag(
    name: "--layout", value: "LAYOUT", choices: LadderLayout.allCases.map(\.rawValue),
    help: "How a ladder is cut into files: one (without this), or one for each level or dimension.")
  static let importCheck = Flag(
    name: "--check", help: "Write nothing; print each file that would be written, under its path.")
  static let explainFormat = Flag(
    name: "--format", value: "FORMAT", choices: ["text", "markdown", "json"],
    help: "text (without this), markdown or json.")
}
