import Foundation
import LadderLint
import SourceText

@testable import RungCLI

/// A file of `Fixtures/rendering`: sources with marked places, what is found there, and how it is drawn.
///
/// ```
/// === page.ladder
/// level ⟦L4⟧ "Senior" on ⟨ic⟩
/// === finding
/// error some-rule: What is wrong
/// label: what stands at the first mark
/// also: what stands at ⟨…⟩, one line for each
/// hint: What to do
/// fix safe: write “L5” => L5
/// === report
/// ```
///
/// Sources are written with escapes, so that every byte can be seen: `\t`, `\r`, `\u{…}`, `\x{…}` (bytes), `\n` (also a
/// line ending), `\0` (nothing: keeps a line ending off), `\*{text}{count}` (repeated).
struct RenderingFixture {
  private(set) var sources: [(name: String, text: String)] = []
  private(set) var finding: [String] = []
  private(set) var report = ""

  init(_ text: String) {
    var section = ""
    var lines: [String] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }[...]
    while let line = rest.popFirst() {
      guard line.hasPrefix("=== ") else {
        lines.append(line)
        continue
      }
      close(section, lines)
      (section, lines) = (String(line.dropFirst(4)), [])
      if section == "report" {
        report = rest.joined(separator: "\n")
        return
      }
    }
    close(section, lines)
  }

  private mutating func close(_ section: String, _ lines: [String]) {
    switch section {
    case "": break
    case "finding": finding = lines.filter { !$0.isEmpty }
    default: sources.append((section, lines.joined(separator: "\n") + "\n"))
    }
  }

  /// The report as it is drawn now.
  func rendered(width: Int = 100, isColored: Bool = false) -> String {
    var map = SourceMap()
    var primary: SourceSpan?
    var second: [SourceSpan] = []
    for (index, source) in sources.enumerated() {
      let marked = MarkedSource(source.text)
      map.add(Source(path: source.name, bytes: marked.bytes))
      primary = primary ?? marked.primary.map { SourceSpan(FileID(index), $0) }
      second += marked.second.map { SourceSpan(FileID(index), $0) }
    }
    let span = primary ?? SourceSpan(FileID(0), ByteRange(at: 0))
    let report = TextReport(
      list: FindingList([diagnostic(span, second)], map), paint: Painter(isOn: isColored), width: width)
    var text = ""
    report.render { text += $0 }
    return text
  }

  private func diagnostic(_ span: SourceSpan, _ second: [SourceSpan]) -> Diagnostic {
    var diagnostic = Diagnostic(rule: "", severity: .error, message: "", span: span)
    for line in finding {
      let parts = line.split(separator: ": ", maxSplits: 1).map { unescaped(String($0)) }
      let words = parts[0].split(separator: " ").map { String($0) }
      let value = parts.count > 1 ? parts[1] : ""
      switch words[0] {
      case "label": diagnostic.label = value
      case "hint": diagnostic.hint = value
      case "also": diagnostic.related.append(.init(second[diagnostic.related.count], value))
      case "fix":
        let fix = value.split(separator: " => ", maxSplits: 1, omittingEmptySubsequences: false).map {
          String($0)
        }
        let safety: Fix.Safety = words[1] == "safe" ? .safe : words[1] == "unsafe" ? .unsafe : .shown
        diagnostic.fixes.append(Fix(safety, fix[0], fix.count > 1 ? [.init(span, fix[1])] : []))
      default:
        diagnostic.severity = Severity.allCases.first { $0.name == words[0] } ?? .error
        diagnostic.rule = words.count > 1 ? words[1] : ""
        diagnostic.message = value
      }
    }
    return diagnostic
  }

  private func unescaped(_ text: String) -> String {
    String(decoding: MarkedSource(text).bytes, as: UTF8.self)
  }
}

/// Source text with its escapes undone and its marks taken out.
struct MarkedSource {
  private(set) var bytes: [UInt8] = []
  private(set) var primary: ByteRange?
  private(set) var second: [ByteRange] = []
  private var open: [Int] = []

  init(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "⟦", "⟨": open.append(bytes.count)
      case "⟧": primary = ByteRange(open.popLast() ?? 0, bytes.count)
      case "⟩": second.append(ByteRange(open.popLast() ?? 0, bytes.count))
      case "\\": unescape(&rest)
      default: bytes += String(character).utf8
      }
    }
  }

  private mutating func unescape(_ rest: inout Substring) {
    switch rest.popFirst() {
    case "t": bytes.append(0x09)
    case "n": bytes.append(0x0A)
    case "r": bytes.append(0x0D)
    case "0": if rest.first == "\n" { rest.removeFirst() }
    case "u":
      bytes +=
        braced(&rest).flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map {
          Array(String($0).utf8)
        } ?? []
    case "x": bytes += braced(&rest)?.split(separator: " ").compactMap { UInt8($0, radix: 16) } ?? []
    case "*":
      let text = braced(&rest) ?? ""
      let count = braced(&rest).flatMap { Int($0) } ?? 0
      for _ in 0..<count { bytes += MarkedSource(text).bytes }
    case let other?: bytes += String(other).utf8
    case nil: break
    }
  }

  private func braced(_ rest: inout Substring) -> String? {
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[rest.index(after: rest.startIndex)..<end])
  }
}
