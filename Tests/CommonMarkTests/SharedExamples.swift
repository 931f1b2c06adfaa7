import Foundation
import Testing

/// The examples of the specifications, which are not part of the project: tests that read them are skipped
/// aloud where they are not beside it.
struct SharedExample: Decodable, Sendable, CustomTestStringConvertible {
  var example: Int
  var section: String
  var markdown: String
  var html: String
  var `extension`: String?
  var file: String?

  var testDescription: String { "\(file ?? "spec") \(example), \(section)" }

  static func load(_ name: String) -> [SharedExample] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.appending(path: "../shared/commonmark/\(name)").standardized
    guard let data = try? Data(contentsOf: url) else {
      print("skipped: \(name) is not there, so none of its examples were tried")
      return []
    }
    do {
      return try JSONDecoder().decode([SharedExample].self, from: data)
    } catch {
      Issue.record("\(name) cannot be read: \(error)")
      return []
    }
  }
}
