import LadderWorkspace
import RungCLI

Memory.takeInLargeSteps()
Signals.ignoreClosedPipes()
// A global, so that what commands read is still held when the process ends.
let io = CommandIO.standard
let code = await run(Array(CommandLine.arguments.dropFirst()), io: io)
StandardStream.exit(code)
