import LadderEmit
import LadderLint
import SourceText

/// Rules, in words: made of nothing but their `info`.
enum Explanation {
  static func unknown(_ name: String, among infos: [RuleInfo]) -> String {
    let near = DidYouMean.match(for: name, in: infos.map(\.name))
    return "there is no rule \"\(name)\""
      + (near.map { ": did you mean \($0)?" } ?? ": `rung explain` lists them all")
  }

  /// Rules by family, one a line.
  static func table(_ infos: [RuleInfo], _ paint: Painter) -> String {
    let width = infos.map(\.name.count).max() ?? 0
    var text = ""
    for family in RuleInfo.Family.allCases {
      let own = infos.filter { $0.family == family }
      guard !own.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + paint(family.rawValue, .strong) + "\n"
      for info in own {
        let name = info.name + String(repeating: " ", count: width - info.name.count)
        let level = levelName(info)
        let padding = String(repeating: " ", count: max(0, 7 - level.count))
        text += "  \(name)  \(painted(level, info, paint))\(padding)  \(info.summary)\n"
      }
    }
    return text
  }

  /// One rule: what, why, options, examples, how to allow it.
  static func text(_ info: RuleInfo, _ paint: Painter) -> String {
    var text = paint(info.name, .strong) + " (\(painted(levelName(info), info, paint)))\n"
    text += HelpText.wrapped("Finds: \(info.summary).", indent: 0) + "\n\n"
    text += HelpText.wrapped("Why: \(info.why)", indent: 0) + "\n"
    if let language = info.language { text += "\nIt looks at prose in the language \"\(language)\" only.\n" }
    for option in info.options {
      text += "\nset \(info.name).\(option.name) \(option.value)\n"
      text += "  " + HelpText.wrapped(option.summary, indent: 2) + "\n"
    }
    for example in info.bad { text += "\n" + paint("Found:", .strong) + "\n" + marked(example, paint) }
    for example in info.good { text += "\n" + paint("Not found:", .strong) + "\n" + marked(example, paint) }
    text += "\nTo allow it in one place, write there, with a reason of yours:\n"
    text += "  allow \(info.name) because …           in a .ladder file\n"
    text += "  <!-- rung allow \(info.name) because … -->   in Markdown\n"
    return text
  }

  static func json(_ infos: [RuleInfo]) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.number("schemaVersion", 1)
    json.beginArray("rules")
    for info in infos { add(info, to: &json) }
    json.endArray()
    json.endObject()
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func add(_ info: RuleInfo, to json: inout JSONWriter) {
    json.beginObject(nil, .inline)
    json.string("name", info.name)
    json.string("level", levelName(info))
    json.string("family", info.family.rawValue)
    json.string("summary", info.summary)
    json.string("why", info.why)
    json.string("language", ifAny: info.language)
    json.beginArray("options")
    for option in info.options {
      json.beginObject()
      json.string("name", option.name)
      json.string("value", option.value)
      json.string("summary", option.summary)
      json.endObject()
    }
    json.endArray()
    for (key, examples) in [("good", info.good), ("bad", info.bad)] {
      json.beginArray(key)
      for example in examples {
        json.beginObject()
        json.string("language", language(example))
        json.string("text", example.text)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private static func language(_ example: RuleExample) -> String {
    switch example {
    case .ladder: "ladder"
    case .markdown: "markdown"
    }
  }

  private static func levelName(_ info: RuleInfo) -> String {
    switch info.level {
    case .off: "off"
    case .on(let severity): severity.name
    }
  }

  private static func painted(_ level: String, _ info: RuleInfo, _ paint: Painter) -> String {
    switch info.level {
    case .off: paint(level, .dim)
    case .on(let severity): paint(level, severity.paint)
    }
  }

  /// The example with a `^` under each place that its `↓` marks.
  private static func marked(_ example: RuleExample, _ paint: Painter) -> String {
    var text = ""
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "↓", omittingEmptySubsequences: false).map {
        VisibleText.oneLine(String($0))
      }
      text += line.isEmpty ? "\n" : "    \(parts.joined())\n"
      guard parts.count > 1 else { continue }
      var marks = "    "
      var column = marks.count
      for part in parts.dropLast() {
        column += DisplayWidth.of(part)
        marks += String(repeating: " ", count: max(0, column - marks.count)) + "^"
      }
      text += paint(marks, .error) + "\n"
    }
    return text
  }
}
