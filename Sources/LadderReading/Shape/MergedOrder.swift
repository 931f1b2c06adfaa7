/// The levels of several pages in one order: what only one of them has comes behind the level before it there.
enum MergedOrder {
  static func merge(_ lists: [[Named<LevelName>]]) -> [Named<LevelName>] {
    var levels: [Named<LevelName>] = []
    var numbers: [String: Int] = [:]
    // What comes after each level, as a number; at 0 what comes first, and −1 after the last one.
    var next = [-1]
    for list in lists {
      var last = 0
      for level in list {
        if let known = numbers[level.value.id] {
          last = known
          continue
        }
        levels.append(level)
        numbers[level.value.id] = levels.count
        next.append(next[last])
        next[last] = levels.count
        last = levels.count
      }
    }
    var merged: [Named<LevelName>] = []
    var number = next[0]
    while number > 0 {
      merged.append(levels[number - 1])
      number = next[number]
    }
    return merged
  }
}
