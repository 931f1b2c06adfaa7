/// The end of a run: clean, findings, or it could not be done.
package enum ExitCode: Int32, Sendable {
  case clean = 0
  case findings = 1
  case failed = 2

  func worst(_ other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}

/// A command: what it is called, what it takes, what it does. Its help text is made of this.
struct Command: Sendable {
  var name: String
  var summary: String
  /// What may follow besides flags; nil: nothing.
  var operands: String?
  var flags: [Flag]
  /// Paragraphs below the flags.
  var details: [String] = []
  var isHidden = false
  var perform: @Sendable (Invocation, CommandIO) async -> ExitCode

  /// Flags that every command has.
  static let common: [Flag] = [.color, .quiet, .verbose, .help]

  var allFlags: [Flag] { flags + Self.common }

  static let all: [Command] = [.check, .build, .show, .format, .importing, .explain, .commonMark, .read]
}

/// A command line that was understood.
struct Invocation: Sendable {
  var operands: [String] = []
  private var values: [String: [String]] = [:]

  mutating func add(_ flag: Flag, _ value: String) { values[flag.name, default: []].append(value) }

  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  func all(_ flag: Flag) -> [String] { values[flag.name] ?? [] }

  /// The last value that was given.
  func last(_ flag: Flag) -> String? { values[flag.name]?.last }

  func choice<Choice: RawRepresentable<String>>(_ flag: Flag, or standard: Choice) -> Choice {
    last(flag).flatMap { Choice(rawValue: $0) } ?? standard
  }
}
