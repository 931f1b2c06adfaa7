import Foundation
import LadderEmit
import Testing

/// Golden files hold the sources and all that is made of them, so that a reviewer reads one file.
///
/// With RUNG_RECORD in the environment they are written anew from the sources in them, and the test fails:
/// what was recorded is to be read before it is believed.
@Suite struct GoldenTests {
  @Test(arguments: ["one-page", "layouts", "extends", "data", "site"])
  func outputIsAsRecorded(name: String) throws {
    let url = Self.folder.appending(path: "\(name).golden")
    let golden = Golden(try String(contentsOf: url, encoding: .utf8))
    let made = golden.made()
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil {
      try made.text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).golden: read it, then run the tests without RUNG_RECORD")
      return
    }
    #expect(made.outputs.map(\.path) == golden.outputs.map(\.path))
    for (made, recorded) in zip(made.outputs, golden.outputs) where made.path == recorded.path {
      #expect(made.text == recorded.text, "\(made.path) in \(name).golden")
    }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/golden/emit")
}

/// `=== source PATH` sections, an `=== emit FORMAT…` line, and `=== output PATH` sections.
private struct Golden {
  var sources: [TestFile] = []
  var formats: [String] = []
  var outputs: [TestFile] = []

  init(_ text: String) {
    for section in ("\n" + text).components(separatedBy: "\n=== ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let words = (lines.first ?? "").split(separator: " ").map(String.init)
      let body = String(lines.dropFirst().first ?? "")
      switch words.first {
      case "source": sources.append(TestFile(words.last ?? "", body + "\n"))
      case "output": outputs.append(TestFile(words.last ?? "", body + "\n"))
      case "emit": formats = Array(words.dropFirst())
      default: Issue.record("=== \(words.first ?? "") is no section of a golden file")
      }
    }
    // The line ending before a heading belongs to the heading; the last section has its own.
    if !outputs.isEmpty { outputs[outputs.count - 1].text.removeLast() }
  }

  func made() -> Golden {
    var result = self
    let fixture = Fixture(sources)
    result.outputs = formats.flatMap { format -> [TestFile] in
      switch format {
      case "json": return [TestFile("ladders.json", fixture.json())]
      case "html": return fixture.html().filter { $0.path != "rung.css" }
      default:
        guard let layout = MarkdownLayout(rawValue: format) else { return [] }
        return fixture.markdown(EmitOptions(layout: layout)).map { TestFile("\(format):\($0.path)", $0.text) }
      }
    }
    return result
  }

  var text: String {
    var text = ""
    for source in sources { text += "=== source \(source.path)\n\(source.text)" }
    text += "=== emit \(formats.joined(separator: " "))\n"
    for output in outputs { text += "=== output \(output.path)\n\(output.text)" }
    return text
  }
}
