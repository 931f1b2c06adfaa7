import LadderLint
import LadderModel
import LadderWorkspace
import SourceText

/// `rung check --show-settings`: each setting, and where it was written.
struct SettingsView {
  let loaded: LoadedWorkspace

  func lines() -> [String] {
    let rows = workspace + rules + choice
    guard !rows.isEmpty else { return ["nothing is set: every rule has the level that `rung explain` shows"] }
    let width = rows.map(\.setting.count).max() ?? 0
    return rows.map { row in
      row.setting + String(repeating: " ", count: min(60, width) - min(60, row.setting.count) + 2) + row.place
    }
  }

  private typealias Row = (setting: String, place: String)

  private var workspace: [Row] {
    guard let settings = loaded.settings else { return [] }
    let path = VisibleText.oneLine(settings.path)
    let workspace = settings.workspace
    var rows: [Row] = [("workspace \(workspace.title.text)", path)]
    rows += workspace.sources.map { ("sources \($0.text)", path) }
    rows += workspace.documents.map { ("sources \($0.files.text) as \($0.outermost.rawValue)", path) }
    rows += workspace.titles.map {
      ("\($0.kind.rawValue) \($0.title.text) is \($0.id?.text ?? "none")", path)
    }
    rows += workspace.exclude.map { ("exclude \($0.text)", path) }
    rows += workspace.outputs.map { ("output \($0.format.text) \($0.path.text)", path) }
    if let language = workspace.language { rows.append(("language \(language.text)", path)) }
    return rows.map { (VisibleText.oneLine($0.setting), $0.place) }
  }

  private var choice: [Row] {
    (loaded.rules.selected ?? []).sorted().map { ("only \($0)", "--select") }
      + loaded.rules.ignored.sorted().map { ("not \($0)", "--ignore") }
  }

  private var rules: [Row] {
    let levels = loaded.model.settings.map { setting -> (SourceSpan, String, String) in
      let scope: String =
        switch setting.scope {
        case .workspace: "everywhere"
        case .files: "in " + setting.paths.map(\.text).joined(separator: ", ")
        case .ladder: "in this ladder"
        case .within: "here"
        }
      let reason = setting.reason.map { "  because \($0.text)" } ?? ""
      return (setting.span, "\(setting.verb.rawValue) \(setting.rule.text) \(scope)", reason)
    }
    let options = loaded.model.options.map {
      ($0.span, "set \($0.rule.text).\($0.option.text) \($0.value.text)", "")
    }
    return (levels + options).sorted { $0.0 < $1.0 }.map { span, text, reason in
      (VisibleText.oneLine(text), place(span) + VisibleText.oneLine(reason))
    }
  }

  private func place(_ span: SourceSpan) -> String {
    guard let source = loaded.sources[span.file] else { return "" }
    let position = source.position(at: span.range.start)
    return "\(VisibleText.oneLine(source.path)):\(position.line):\(position.column)"
  }
}
