import Foundation
import LadderEmit
import Testing

@Suite struct HTMLTests {
  static let ladder = """
    ladder core "Core"
    track ic "Individual"
    track m "Management"
    level L1 "One" on ic
    level L2 "Two" on ic in addition to L1
    level M2 "Lead" on m in addition to L1
    dimension craft "Craft"
    dimension lead "Leading" from L2
    at L1 craft
      theme be good
      - Does one. {#one}
        - A part.
    at L2 craft
      - Does two.
      examples
      - Did it.
    at L2 lead
      none because M2 leads
    at M2 lead
      - Leads.
    """

  @Test func siteHasItsPages() {
    let paths = Fixture(Self.ladder).html().map(\.path)
    #expect(
      paths == ["rung.css", "index.html", "core/index.html", "core/L1.html", "core/L2.html", "core/M2.html"])
  }

  /// Nothing that a strict Content-Security-Policy would stop, and nothing that asks another host.
  @Test(arguments: [
    "<script", " style=", "<style", "http:", "https:", "javascript:", "onclick", "@import", "url(",
  ])
  func pagesHoldNo(word: String) {
    for file in Fixture(Self.ladder).html() { #expect(!file.text.contains(word), "\(file.path)") }
  }

  @Test func linksLeadSomewhere() throws {
    let files = Fixture(Self.ladder).html()
    let pages = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    for file in files where file.path.hasSuffix(".html") {
      let folder = file.path.split(separator: "/").dropLast()
      for link in attributes("href", in: file.text) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = folder
        for step in (parts.first ?? "").split(separator: "/") {
          if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        let target = parts.first == "" ? file.path : path.joined(separator: "/")
        let page = try #require(pages[target], "\(link) in \(file.path)")
        if parts.count == 2 { #expect(page.contains("id=\"\(parts[1])\""), "\(link) in \(file.path)") }
      }
    }
  }

  @Test func idsAreUniqueAndHeadingsInOrder() {
    for file in Fixture(Self.ladder).html() where file.path.hasSuffix(".html") {
      let ids = attributes("id", in: file.text)
      #expect(Set(ids).count == ids.count, "\(file.path)")
      let depths = file.text.split(separator: "<h").compactMap { $0.first?.wholeNumberValue }
      #expect(depths.filter { $0 == 1 }.count == 1, "\(file.path)")
      for (before, after) in zip(depths, depths.dropFirst()) { #expect(after <= before + 1, "\(file.path)") }
    }
  }

  /// Two items of one id: the first one keeps the address.
  @Test func anIDTwiceIsOneAddress() {
    let page =
      Fixture(
        """
        ladder a "A"
        level L1 "One"
        dimension c "C"
        dimension d "D"
        at L1 c
          - First. {#same}
        at L1 d
          - Second. {#same}
        """
      ).html().last?.text ?? ""
    #expect(page.contains("<li id=\"same\">First."))
    #expect(page.contains("<li id=\"same-2\">Second."))
  }

  @Test(arguments: HostileText.all)
  func hostileTextIsText(text: String) {
    let plain = Fixture(Self.ladder).html()
    for file in HostileText.fixture(text).html(EmitOptions(includeTodos: true)) {
      #expect(!file.text.contains("<script") && !file.text.contains("onmouseover=\""), "\(file.path)")
      #expect(
        !file.text.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        })
    }
    #expect(!plain.isEmpty)
  }

  @Test(arguments: [
    ("[x](javascript:alert(1))", "x"), ("[x](data:text/html,y)", "x"), ("<javascript:alert(1)>", ""),
    ("![x](javascript:alert(1))", "x"),
  ])
  func linksThatDoThingsAreDropped(prose: String, text: String) {
    let files = Fixture("ladder a \"A\"\n  about See \(prose) there.\nlevel L1 \"One\"").html()
    for file in files {
      #expect(!file.text.contains("href=\"javascript:") && !file.text.contains("href=\"data:"))
      #expect(!file.text.contains("src=\"javascript:"))
    }
    #expect(files.contains { $0.text.contains("See \(text)") || text.isEmpty })
  }

  @Test(
    arguments: [
      (nil, nil, "lang=\"en\" dir=\"ltr\""), ("de", nil, "lang=\"de\" dir=\"ltr\""),
      ("de", "ar-EG", "lang=\"ar-EG\" dir=\"rtl\""), (nil, "az-Arab", "lang=\"az-Arab\" dir=\"rtl\""),
      (nil, "\"><b>", "lang=\"&quot;&gt;&lt;b&gt;\" dir=\"ltr\""),
    ] as [(String?, String?, String)])
  func languageIsSaid(workspace: String?, option: String?, expected: String) {
    let settings = workspace.map { "workspace \"W\"\nlanguage \($0)\n" } ?? "workspace \"W\"\n"
    let fixture = Fixture([TestFile("workspace.ladder", settings), TestFile("a.ladder", Self.ladder)])
    for file in fixture.html(EmitOptions(language: option)) where file.path.hasSuffix(".html") {
      #expect(file.text.contains("<html \(expected)>"), "\(file.path)")
    }
  }

  private func attributes(_ name: String, in html: String) -> [String] {
    html.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
