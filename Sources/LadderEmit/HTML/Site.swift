import LadderModel

/// Where each page of the site is, and how the others lead to it. All links are relative: a site opens from a
/// folder.
struct Site {
  let model: Model
  let options: EmitOptions
  /// The folder of each ladder.
  let folders: [String]
  /// The pages of each ladder's levels, without extension.
  private let levels: [[String]]

  init(_ model: Model, _ options: EmitOptions) {
    self.model = model
    self.options = options
    folders = FileNames.names(for: model.ladders.map(\.id.text), reserved: ["index.html", "rung.css"])
    levels = model.ladders.map { FileNames.names(for: $0.levels.map(\.id.text), reserved: ["index"]) }
  }

  var title: String {
    guard let title = model.workspace?.title.text, !title.isEmpty else { return Words.ladders }
    return title
  }

  /// A BCP 47 tag.
  var language: String { options.language ?? model.workspace?.language?.text ?? "en" }

  /// `rtl` for languages that are written from right to left.
  var direction: String {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    if parts.contains("latn") { return "ltr" }
    let rightToLeft: Set = [
      "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    return rightToLeft.contains(parts.first ?? "") || parts.contains("arab") || parts.contains("hebr")
      ? "rtl" : "ltr"
  }

  func path(of place: LevelPlace) -> String {
    "\(folders[place.ladder])/\(levels[place.ladder][place.level]).html"
  }

  func path(ofLadder ladder: Int) -> String { "\(folders[ladder])/index.html" }

  /// From a page of `from`, or from the first page of the site.
  func link(to place: LevelPlace, from: Int?) -> String {
    place.ladder == from ? "\(levels[place.ladder][place.level]).html" : Self.up(from) + path(of: place)
  }

  func link(toLadder ladder: Int, from: Int?) -> String {
    ladder == from ? "index.html" : Self.up(from) + path(ofLadder: ladder)
  }

  private static func up(_ from: Int?) -> String { from == nil ? "" : "../" }

  func title(ofLadder index: Int) -> String {
    let ladder = model.ladders[index]
    return ladder.title.text.isEmpty ? ladder.id.text : ladder.title.text
  }

  /// "Senior Software Engineer", or the id where there is no title.
  func title(of place: LevelPlace) -> String {
    let level = model.ladders[place.ladder].levels[place.level]
    return level.title.text.isEmpty ? level.id.text : level.title.text
  }
}
