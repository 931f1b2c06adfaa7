import Foundation
import Testing

/// What only a process of its own can show: streams that fail, signals, permissions.
@Suite struct ProcessTests {
  /// The program beside the tests; nil where only the tests were built.
  static let program: URL? = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("rung")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let built = Bundle.main.bundleURL.appendingPathComponent("rung")
    return FileManager.default.isExecutableFile(atPath: built.path) ? built : nil
  }()

  private func run(_ command: String, in folder: TemporaryFolder) throws -> (
    code: Int32, output: String, errors: String
  )? {
    guard let program = Self.program else {
      print("skipped: the program was not built beside the tests")
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command.replacing("RUNG", with: "'\(program.path)'")]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let output = Pipe()
    let errors = Pipe()
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: complained, as: UTF8.self)
    )
  }

  @Test func aFullDiskBehindStandardOutput() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      return print("skipped: there is no /dev/full")
    }
    let folder = try TemporaryFolder(["a.ladder": smallLadder])
    guard let answer = try run("RUNG check > /dev/full", in: folder) else { return }
    #expect(answer.code == 2)
    #expect(answer.errors == "rung: cannot write to standard output: the disk is full\n")
    let report = try run("RUNG check --format json=/dev/full", in: folder)
    #expect(report?.code == 2)
    #expect(report?.errors == "rung: cannot write \"/dev/full\": the disk is full\n")
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let folder = try TemporaryFolder([
      "a.ladder": "ladder a \"A\"\n" + String(repeating: "nonsense\n", count: 20_000)
    ])
    guard let answer = try run("{ RUNG check --format concise; echo $? >&2; } | head -n 1", in: folder) else {
      return
    }
    #expect(answer.output.hasPrefix("a.ladder:"))
    #expect(answer.errors == "1\n")
  }

  @Test func aFolderWithoutPermission() throws {
    let folder = try TemporaryFolder(["a.ladder": smallLadder, "closed/b.ladder": smallLadder])
    let closed = folder.path + "/closed"
    try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    if (try? FileManager.default.contentsOfDirectory(atPath: closed)) != nil {
      return print("skipped: this user may read every folder")
    }
    guard let answer = try run("RUNG check .", in: folder) else { return }
    #expect(answer.code == 2)
    #expect(answer.errors == "rung: cannot look into \"closed\": you do not have permission\n")
  }

  @Test func standardInputAndOutput() throws {
    let folder = try TemporaryFolder(["a.ladder": smallLadder])
    let answer = try run("RUNG fmt - < a.ladder", in: folder)
    guard let answer else { return }
    #expect(answer.code == 0)
    #expect(answer.output == FormatTests.canonicalSmallLadder)
    #expect(try run("RUNG check - < /dev/null", in: folder)?.code == 1)
  }

  /// Interrupted at any moment, a file is the old one or the new one, and no other file is left.
  @Test func anInterruptLeavesNoHalfFile() throws {
    var files: [String: String] = [:]
    for index in 0..<300 {
      files["f\(index).ladder"] = smallLadder.replacing("team", with: "team\(index)") + "\n\n\n"
    }
    for delay in ["0.005", "0.02", "0.05"] {
      let folder = try TemporaryFolder(files)
      guard try run("RUNG fmt & sleep \(delay); kill -INT $! 2> /dev/null; wait", in: folder) != nil else {
        return
      }
      #expect(folder.names.count == files.count)
      for (name, text) in files {
        let id = "team\(name.dropFirst().prefix { $0.isNumber })"
        let now = folder.text(name)
        #expect(now == text || now == FormatTests.canonicalSmallLadder.replacing("team", with: id))
      }
    }
  }
}
