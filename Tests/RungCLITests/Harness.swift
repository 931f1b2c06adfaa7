import Foundation
import LadderWorkspace
import Testing

@testable import RungCLI

/// A folder of a test's own, gone when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("rung-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let full = path + "/" + name
    let parent = (full as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files below, sorted, links not followed.
  var names: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], columns: Int? = nil,
    isTerminal: Bool = false
  ) async -> Answer {
    let output = OutputChannel(nil, isTerminal: isTerminal)
    let errors = OutputChannel(nil, isTerminal: isTerminal)
    let io = CommandIO(
      files: FileSystem(folder: path), output: output, errors: errors, readInput: { Array(input.utf8) },
      environment: { environment[$0] }, columns: columns)
    let code = await RungCLI.run(arguments, io: io)
    return Answer(
      code: code, output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self))
  }
}

struct Answer {
  var code: Int32
  var output: String
  var errors: String
}

/// The folder of the package, found through this file's own place.
let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A small ladder without a finding.
let smallLadder = """
  ladder team "Team"

  level L1 "One"
  level L2 "Two" in addition to L1

  dimension craft "Craft"

  at L1 craft
    - Writes code.

  at L2 craft
    - Designs systems.

  """
