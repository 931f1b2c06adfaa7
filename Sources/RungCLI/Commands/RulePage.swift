import LadderLint
import SourceText

/// What `explain` says of a rule, as a page of Markdown: `rung explain --format markdown`, and the pages of LadderLint's
/// documentation.
enum RulePage {
  static func text(_ info: RuleInfo) -> String {
    var parts = ["# \(info.name)", "\(info.summary.withCapital).", "## Overview", info.why, level(info)]
    if let language = info.language {
      parts.append("It looks at prose in the language “\(language)” only, and is silent in others.")
    }
    if !info.options.isEmpty {
      parts += ["## Options", info.options.map { option($0, of: info) }.joined(separator: "\n")]
    }
    if !info.bad.isEmpty { parts += ["## Found"] + info.bad.map(fenced) }
    parts += ["## Not found"] + info.good.map(fenced)
    parts += ["## Allowing it", allowing(info)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The page that leads to the others.
  static func index(_ infos: [RuleInfo]) -> String {
    var text = """
      # The rules

      What rung finds in ladders, why it matters, and how it is allowed: what `rung explain` says.

      ## Topics

      """
    for family in RuleInfo.Family.allCases {
      let own = infos.filter { $0.family == family }
      guard !own.isEmpty else { continue }
      text += "\n### \(family.rawValue)\n\n" + own.map { "- <doc:\($0.name)>\n" }.joined()
    }
    return text
  }

  private static func level(_ info: RuleInfo) -> String {
    switch info.level {
    case .off:
      "The rule is off. `note \(info.name)`, `warn \(info.name)` or `deny \(info.name)` in a ladder or in `workspace.ladder` turns it on."
    case .on(let severity): "A finding is \(severity == .error ? "an" : "a") **\(severity.name)**."
    }
  }

  private static func option(_ option: RuleInfo.Option, of info: RuleInfo) -> String {
    "- `set \(info.name).\(option.name) \(option.value)`: \(option.summary)"
  }

  private static func allowing(_ info: RuleInfo) -> String {
    """
    In a `.ladder` file, under what it is meant for:

    ```
    allow \(info.name) because …
    ```

    In Markdown, before the section or the block that it is meant for, or at the top of the page for all of it:

    ```
    <!-- rung allow \(info.name) because … -->
    ```
    """
  }

  /// An arrow stands before each place of a finding.
  private static func fenced(_ example: RuleExample) -> String {
    let language =
      switch example {
      case .ladder: ""
      case .markdown: "markdown"
      }
    // An example may hold a fence itself.
    let fence = example.text.contains("```") ? "````" : "```"
    return "\(fence)\(language)\n\(example.text)\n\(fence)"
  }
}
