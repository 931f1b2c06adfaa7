import Foundation
import Testing

/// Expected text in a file beside its source.
enum Golden {
  static func check(_ text: String, beside fixture: Fixture) throws {
    let path = Fixture.root.appending(path: fixture.path).deletingPathExtension().appendingPathExtension(
      "findings")
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil {
      try Data(text.utf8).write(to: path)
      Issue.record(
        "recorded \(path.lastPathComponent): look at the change, then run again without RUNG_RECORD")
      return
    }
    let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    #expect(text == expected, "the findings of \(fixture.path) have changed")
  }
}
