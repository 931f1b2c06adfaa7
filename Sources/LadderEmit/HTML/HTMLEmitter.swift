package import LadderModel
package import SourceText

/// Writes a site: `index.html`, for each ladder a folder with a matrix (`index.html`) and a page a level,
/// `rung.css`.
///
/// `write` gets the files one by one. Pages need no script and no other host, and open from a folder.
package func emitHTML<Failure: Error>(
  _ model: Model, sources: SourceMap, options: EmitOptions, write: (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  let site = Site(model, options)
  try write(OutputFile(path: "rung.css", bytes: Array(Stylesheet.text.utf8)))
  try write(OutputFile(path: "index.html", bytes: WorkspacePage.bytes(of: site)))
  for ladder in model.ladders.indices {
    let frame = LadderFrame(site, ladder: ladder)
    try write(OutputFile(path: site.path(ofLadder: ladder), bytes: MatrixPage.bytes(of: frame)))
    var walk = Walk(model, ladder: ladder)
    for level in model.ladders[ladder].levels.indices {
      let place = LevelPlace(ladder: ladder, level: level)
      try write(
        OutputFile(path: site.path(of: place), bytes: LevelPage.bytes(of: frame, level: level, &walk)))
    }
  }
}

/// What the pages of one ladder share.
struct LadderFrame {
  let site: Site
  let index: Int
  let ladder: Ladder
  let labels: LadderLabels

  init(_ site: Site, ladder index: Int) {
    self.site = site
    self.index = index
    ladder = site.model.ladders[index]
    labels = LadderLabels(ladder)
  }

  func place(_ level: Int) -> LevelPlace { LevelPlace(ladder: index, level: level) }
}
