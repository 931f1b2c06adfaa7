import LadderWorkspace

/// What commands that read ladders have in common.
enum Reading {
  static let flags: [Flag] = [.standardInputName]

  /// What to read; nil where it cannot be known, which was told then.
  static func request(_ invocation: Invocation, _ io: CommandIO) -> LoadRequest? {
    guard invocation.operands.contains("-") else {
      guard !invocation.has(.standardInputName) else {
        io.complain(Usage.nameWithoutInput)
        return nil
      }
      return LoadRequest(paths: invocation.operands, forcesExclusion: invocation.has(.forceExclude))
    }
    guard invocation.operands == ["-"] else {
      io.complain(Usage.inputWithPaths)
      return nil
    }
    do throws(FileError) {
      let name = invocation.last(.standardInputName) ?? "<standard input>"
      return LoadRequest(
        text: LoadRequest.Text(name: name, bytes: try io.readInput()),
        forcesExclusion: invocation.has(.forceExclude) && invocation.has(.standardInputName))
    } catch {
      io.complain(error)
      return nil
    }
  }
}
