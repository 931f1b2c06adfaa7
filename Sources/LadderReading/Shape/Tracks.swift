import LadderModel

/// The lines of progression of a ladder, and which of its levels stand on each.
struct Tracks: Sendable {
  /// In the order in which they are met.
  private(set) var all: [Track] = []
  /// The id of each level's track, by the level's id.
  private(set) var ofLevel: [String: Name] = [:]
  private var ids: Set<String> = []

  init() {}

  /// Levels whose codes have different letters: "IC3" and "M3". A series of one level is no line of progression.
  init(codesOf levels: [Level]) {
    let letters = levels.map { LevelCode($0.id.text)?.letters ?? "" }
    if letters.allSatisfy({ $0 == letters.first }) { return }
    var counts: [String: Int] = [:]
    for series in letters where !series.isEmpty { counts[series, default: 0] += 1 }
    guard counts.count > 1, counts.values.allSatisfy({ $0 > 1 }) else { return }
    for (level, series) in zip(levels, letters) where !series.isEmpty {
      put(level.id.text, on: Slug.id(of: series), title: Name(series, at: level.id.span))
    }
  }

  /// Puts a level on a track, which is declared if there is none of that id. A level stays where it was put first.
  mutating func put(_ level: String, on id: String, title: Name) {
    let name = Name(id, at: title.span)
    if ids.insert(id).inserted { all.append(Track(id: name, title: title)) }
    if ofLevel[level] == nil { ofLevel[level] = name }
  }

  mutating func add(_ other: Tracks) {
    all += other.all.filter { ids.insert($0.id.text).inserted }
    ofLevel.merge(other.ofLevel) { first, _ in first }
  }
}

extension LadderPlan {
  mutating func take(_ tracks: Tracks) {
    guard !tracks.all.isEmpty else { return }
    self.tracks = tracks.all
    for index in levels.indices { levels[index].track = tracks.ofLevel[levels[index].id.text] }
  }
}

extension LadderPlan {
  /// What is to be said of tracks that no heading names; empty where there are none.
  var tracksOfCodes: String {
    let haveHeadings = pages.contains { $0.roles.contains { if case .track = $0 { true } else { false } } }
    guard !tracks.isEmpty, !haveHeadings else { return "" }
    let names = tracks.map(\.id.text).joined(separator: ", ")
    return ", with the tracks \(names), by the letters of its levels’ codes"
  }
}

// MARK: - Tracks in headings

extension ShapeFinder {
  /// Headings that levels of one depth stand under are tracks, where there are several of them.
  mutating func takeTracks() {
    guard shape.kind == .levels, haveSeveralParents, let parents = parentsOfLevels(), Set(parents).count > 1,
      !areBands(Set(parents)), !parents.contains(where: { titles[$0]?.level != nil })
    else { return }
    var ids = TitleIDs()
    var tracks = Tracks()
    for (level, parent) in zip(shape.levels, parents) {
      guard let heading = page.sections[parent].heading else { return }
      let id = ids.id(for: heading.key, title: heading.title.text).id
      tracks.put(level.value.id, on: id, title: heading.title)
      // The same level under two headings: they are something else.
      guard tracks.ofLevel[level.value.id]?.text == id else { return }
    }
    guard tracks.all.count > 1 else { return }
    shape.tracks = tracks
    for parent in parents {
      let key = page.sections[parent].heading?.key ?? ""
      shape.roles[parent] = .track(ids.id(for: key, title: key).id)
    }
  }

  /// Whether a heading less deep than a level stands between two levels: on most pages none does.
  private var haveSeveralParents: Bool {
    guard let first = shape.levels.first, let last = shape.levels.last, first.section < last.section else {
      return false
    }
    let depth = page.sections[first.section].depth
    return page.sections[first.section...last.section].contains { $0.depth < depth }
  }

  /// The heading that each level stands under; nil where levels or those headings differ in depth, or are none.
  private func parentsOfLevels() -> [Int]? {
    let areHeadings = shape.levels.allSatisfy { shape.roles[$0.section] == .level($0.value.id) }
    guard areHeadings, Set(shape.levels.map { page.sections[$0.section].depth }).count == 1 else {
      return nil
    }
    let parentOf = page.parents
    let parents = shape.levels.compactMap { parentOf[$0.section] }
    guard parents.count == shape.levels.count, Set(parents).allSatisfy(isFreeHeading),
      Set(parents.map { page.sections[$0].depth }).count == 1
    else { return nil }
    return parents
  }

  private func isFreeHeading(_ section: Int) -> Bool {
    guard page.sections[section].hasHeading, !page.sections[section].isSkipped,
      let heading = page.sections[section].heading
    else { return false }
    let isFree = shape.roles[section] == .prose || shape.roles[section] == .title
    return isFree && !ProseTitles.contain(heading.key)
  }

  /// Whether headings cut one line into parts: "Junior levels" and "Senior levels", or L1 to L3 and then L4 to L6.
  private func areBands(_ parents: Set<Int>) -> Bool {
    let titles = parents.map { TitleWords(ofKey: page.sections[$0].heading?.key ?? "") }
    if titles.contains(where: { $0.all.contains { trackWords.contains(String($0)) } }) { return false }
    if titles.allSatisfy({ $0.meanings.contains { $0.rank != nil } }) { return true }
    let codes = shape.levels.compactMap(\.value.code)
    guard codes.count == shape.levels.count, Set(codes.map(\.letters)).count == 1 else { return false }
    let numbers = zip(codes, codes.dropFirst()).map { $1.number - $0.number }
    return numbers.allSatisfy { $0 > 0 } || numbers.allSatisfy { $0 < 0 }
  }
}

/// Words of headings that are about lines of progression.
private let trackWords: Set<String> = [
  "track", "tracks", "path", "paths", "ladder", "ic", "ics", "individual", "manager", "managers",
  "management", "leadership",
]
