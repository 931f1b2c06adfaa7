import LadderWorkspace
import RungCLI

Signals.ignoreClosedPipes()
let code = await run(Array(CommandLine.arguments.dropFirst()), io: .standard)
StandardStream.exit(code)
