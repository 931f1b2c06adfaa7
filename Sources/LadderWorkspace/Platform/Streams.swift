#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input, output and error, and what is known about the terminal behind them.
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  package var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal in columns; nil where it is none.
  package var columns: Int? {
    var size = winsize()
    // The struct is lent for the call, which fills it.
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError.Problem) {
      try FileWriting.write(bytes, to: rawValue)
    } catch {
      throw FileError(.write, name, error)
    }
  }

  package func readAll() throws(FileError) -> [UInt8] {
    do throws(FileError.Problem) {
      return try FileReading.bytes(of: rawValue, expected: 0)
    } catch {
      throw FileError(.read, name, error)
    }
  }
}

package enum ProcessEnvironment {
  package static func value(_ name: String) -> String? {
    // The system's text is copied at once; nothing here ever changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

extension StandardStream {
  /// Ends the program.
  package static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }
}
