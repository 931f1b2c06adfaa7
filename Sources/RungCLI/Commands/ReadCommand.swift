import LadderModel
import LadderWorkspace

extension Command {
  /// For benchmarks: what reading costs without any rule and any output.
  static let read = Command(
    name: "read", summary: "Read ladders, and say how many there are.", operands: "[PATH…]",
    flags: Reading.flags, isHidden: true
  ) { invocation, io in
    guard var request = Reading.request(invocation, io) else { return .failed }
    request.checks = false
    let loaded = await io.load(request)
    for failure in loaded.failures { io.complain(failure) }
    io.output.write(counted(loaded.model.ladders.count, "ladder") + "\n")
    return loaded.failures.isEmpty ? .clean : .failed
  }
}
