import LadderModel

/// A level by index in `Model.ladders` and in that ladder's `levels`: the page that it has, not the chain
/// that names it.
struct LevelAddress: Hashable {
  var ladder: Int
  var level: Int

  init(ladder: Int, level: Int) {
    self.ladder = ladder
    self.level = level
  }

  init(_ place: LevelPlace) { self.init(ladder: place.ladder, level: place.level) }
}
