import LadderModel

/// Pages of a row of levels, to ask whether another page of their folder is like them.
struct SiblingPages {
  let folder: Substring
  /// The titles that stand on two of the pages or more.
  private let shared: Set<String>
  private let all: Set<String>
  /// Those that stand on nearly all of them.
  private let common: Set<String>

  init(_ indices: [Int], _ pages: [Page]) {
    folder = PathWords.folder(of: indices.first.map { pages[$0].path } ?? "")
    var counts: [String: Int] = [:]
    for index in indices { for title in Self.titles(of: pages[index]) { counts[title, default: 0] += 1 } }
    shared = Set(counts.filter { $1 > 1 }.keys)
    all = Set(counts.keys)
    common = Set(counts.filter { $1 > 1 && $1 * 4 >= indices.count * 3 }.keys)
  }

  /// Whether most of another page's titles are theirs.
  func share(_ titles: Set<String>) -> Bool {
    !titles.isEmpty && titles.count { shared.contains($0) } * 2 >= titles.count
  }

  /// Whether most titles that stand on nearly all of them stand on another page too, two at the least.
  func shareCommon(_ titles: Set<String>) -> Bool {
    let own = common.count { titles.contains($0) }
    return own > 1 && own * 2 >= common.count
  }

  /// Whether most of another page's titles stand on one of them at the least.
  func areMostly(_ titles: Set<String>) -> Bool {
    !titles.isEmpty && titles.count { all.contains($0) } * 2 >= titles.count
  }

  /// The keys of the headings under the page's title.
  static func titles(of page: Page) -> Set<String> {
    let title = page.title?.section
    return Set(
      page.sections.indices.filter { page.sections[$0].hasHeading && $0 != title }
        .compactMap { page.sections[$0].heading.map(key) })
  }

  /// "Impact (I4)" and "Impact (I5)" are alike: what stands in brackets behind a title is often a step.
  private static func key(of heading: Heading) -> String {
    let text = heading.title.text
    guard text.utf8.last == UInt8(ascii: ")"), let bracket = text.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return heading.key
    }
    return TitleText.key(String(text[..<bracket]))
  }
}
