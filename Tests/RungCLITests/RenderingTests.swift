import Foundation
import SourceText
import Testing

@testable import RungCLI

/// Golden reports. `RUNG_RECORD=1 swift test --filter RenderingTests` writes them anew, and then fails, so that nobody
/// forgets to read what changed.
@Suite struct RenderingTests {
  static let folder = packageRoot.appendingPathComponent("Fixtures/rendering")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()) ?? []

  @Test func thereAreFixtures() { #expect(Self.names.count >= 20) }

  @Test(arguments: names)
  func isDrawn(_ name: String) throws {
    let url = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: url, encoding: .utf8)
    let fixture = RenderingFixture(text)
    let rendered = fixture.rendered()
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil, rendered != fixture.report {
      let head = text.range(of: "=== report\n").map { text[..<$0.upperBound] } ?? text[...] + "=== report\n"
      try (head + rendered).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read what changed")
      return
    }
    #expect(rendered == fixture.report)
  }

  /// Colour adds escapes and changes nothing else.
  @Test(arguments: names)
  func colorIsOnlyColor(_ name: String) throws {
    let fixture = RenderingFixture(
      try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
    let colored = fixture.rendered(isColored: true)
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == fixture.rendered())
  }

  /// No report sends what would move the cursor or turn the writing round, at any width.
  @Test(arguments: names)
  func nothingInvisibleIsSent(_ name: String) throws {
    let fixture = RenderingFixture(
      try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
    for width in [40, 57, 100, 300] {
      let text = fixture.rendered(width: width).replacing(
        "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", with: "")
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{200D}" {
        #expect(VisibleText.picture(of: scalar) == nil)
      }
    }
  }

  /// Lines of a source never run over the width, whatever is in them.
  @Test(arguments: names)
  func linesFit(_ name: String) throws {
    let fixture = RenderingFixture(
      try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
    for width in [40, 57, 100] {
      for line in fixture.rendered(width: width).split(separator: "\n") {
        guard let bar = line.firstIndex(of: "|"), line[..<bar].allSatisfy({ $0 == " " || $0.isNumber }),
          line.contains(where: \.isNumber)
        else { continue }
        #expect(DisplayWidth.of(String(line)) <= width)
      }
    }
  }

  /// Any bytes and any span can be drawn.
  @Test func anyBytesAreDrawn() {
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x09], [0xFF], [0xE2, 0x82], Array("e\u{301}".utf8), Array("👩‍👩‍👧".utf8), Array("漢".utf8),
      [0], [0x20],
      Array("word".utf8), Array("\u{202E}".utf8), Array("\u{301}".utf8), [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<400 {
      let bytes = (0..<next(40)).flatMap { _ in pieces[next(pieces.count)] }
      let map = SourceMap([Source(path: "x", bytes: bytes)])
      func span() -> SourceSpan {
        SourceSpan(FileID(0), ByteRange(next(bytes.count + 3), next(bytes.count + 3)))
      }
      let diagnostic = Diagnostic(
        rule: "r", severity: .note, message: "m", span: span(), label: "l",
        related: [.init(span(), "a"), .init(span(), "b")],
        fixes: [Fix(.safe, "f", [.init(span(), "x"), .init(span(), "")])])
      let report = TextReport(
        list: FindingList([diagnostic], map), paint: Painter(isOn: false), width: 40 + next(60))
      #expect(!report.render(diagnostic).isEmpty)
    }
  }
}
