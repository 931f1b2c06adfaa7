import CommonMark
import LadderModel
import SourceText

/// The page of a folder that leads to the pages of a ladder: "README.md" with a title, some words about the ladder, and a
/// link to each of its dimensions or levels.
struct IndexPage {
  /// An index in the pages of the run.
  let page: Int
  let title: Name?
  let roles: [Role]
  /// Where each file is linked first, by its name without the ending, in lower case.
  private let links: [String: Int]

  /// Nil for pages of other names.
  init?(_ page: Page, at number: Int) {
    guard Self.names.contains(Self.stem(page.path)) else { return nil }
    self.page = number
    let first = page.sections.firstIndex(where: \.hasHeading)
    title = first.flatMap { page.sections[$0].heading?.title } ?? FrontMatter(page)["title"]
    roles = page.sections.indices.map { $0 == first ? .title : .prose }
    let bytes = page.document.bytes
    links = Self.links(in: bytes.span)
  }

  static func isNamedSo(_ page: Page) -> Bool { names.contains(stem(page.path)) }

  private static let names: Set<String> = ["index", "_index", "readme"]

  /// Whether it leads to most of some pages.
  func leads(to pages: [Page]) -> Bool {
    pages.count { links[Self.stem($0.path)] != nil } * 2 > pages.count
  }

  /// How far down a page is linked; those that are not stand behind all others.
  func place(of page: Page) -> Int { links[Self.stem(page.path)] ?? Int.max }

  private static func stem(_ path: String) -> String { PathWords.stem(of: path).lowercased() }

  /// What stands between `](` and `)`, without anchors.
  private static func links(in bytes: Span<UInt8>) -> [String: Int] {
    var links: [String: Int] = [:]
    var index = 0
    while index + 1 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "(") else { continue }
      var target: [UInt8] = []
      var end = index + 2
      while end < bytes.count, target.count < longest, isInside(bytes[end]) {
        target.append(bytes[end])
        end += 1
      }
      let stem = stem(String(decoding: target, as: UTF8.self))
      if links[stem] == nil { links[stem] = index }
    }
    return links
  }

  /// In bytes.
  private static let longest = 300

  private static func isInside(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: ")") && byte != UInt8(ascii: "#") && byte > 0x20
  }
}

extension LadderPlan {
  /// Takes the title, the words and the order of the pages from a page that leads to them.
  mutating func lead(_ index: IndexPage, _ run: [Page]) {
    if let title = index.title {
      header = LadderHeader(id: Name(Slug.id(of: title.text), at: title.span), title: title)
    }
    var places: [String: Int] = [:]
    for planned in pages {
      let place = index.place(of: run[planned.page])
      for case .dimension(let id, _) in planned.roles { places[id] = min(place, places[id] ?? place) }
    }
    // A page a dimension: elsewhere all stand on the page that comes first.
    if Set(places.values).count == places.count {
      dimensions.sort { places[$0.id.text] ?? Int.max < places[$1.id.text] ?? Int.max }
    }
    pages.insert(PlannedPage(page: index.page, roles: index.roles), at: 0)
  }
}
