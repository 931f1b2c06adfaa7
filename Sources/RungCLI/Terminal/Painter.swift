/// What a piece of text is, so that it can be coloured.
enum Paint: Sendable {
  case error, warning, note
  /// Line numbers, frames, second places.
  case frame
  case help
  case added, removed
  case strong, dim

  /// The parameters of "select graphic rendition" (ECMA-48, 8.3.117). Only the sixteen colours that every terminal
  /// lets its user choose.
  fileprivate var code: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .frame: "1;34"
    case .help: "1;32"
    case .added: "32"
    case .removed: "31"
    case .strong: "1"
    case .dim: "2"
    }
  }
}

/// Colours text, or leaves it as it is.
struct Painter: Sendable {
  let isOn: Bool

  func callAsFunction(_ text: String, _ paint: Paint) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(paint.code)m\(text)\u{1B}[0m" : text
  }
}

enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// Whether to colour a stream: `--color`, or else NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, TERM, and at last whether
  /// it is a terminal.
  ///
  /// - Source: no-color.org, bixense.com/clicolors.
  func isOn(_ environment: (String) -> String?, isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = environment(name), !value.isEmpty, value != "0" { return true }
    }
    return environment("TERM") != "dumb" && isTerminal
  }
}
