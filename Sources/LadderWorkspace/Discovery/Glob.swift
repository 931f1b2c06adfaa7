/// A pattern over paths, matched without backtracking: time is at most the pattern's length times the path's.
///
/// `*` and `?` stay within one name, `**` crosses folders, `[a-z]` and `[!a-z]` are one of a set, `\` takes the next
/// character as it is. The meaning is that of gitignore(5).
struct Glob: Sendable {
  private enum Token: Sendable {
    case scalar(UInt32)
    case anyScalar
    case set([ClosedRange<UInt32>], isNegated: Bool)
    /// `*`
    case anyName
    /// `**` at the end, or a `**` that is not a whole name.
    case anything
    /// `**/`: nothing, or any number of whole folders.
    case anyFolders
  }

  private let tokens: [Token]

  init(_ pattern: some Sequence<Unicode.Scalar>) {
    tokens = Self.parse(pattern.map(\.value))
  }

  /// Each of the patterns that `{a,b}` stands for; groups may be nested. More than 256 are cut off.
  static func alternatives(_ pattern: String) -> [Glob] {
    var done: [[Unicode.Scalar]] = []
    var open: [[Unicode.Scalar]] = [Array(pattern.unicodeScalars)]
    while let next = open.popLast(), done.count < 256 {
      if let expanded = expandFirstGroup(of: next), open.count + expanded.count <= 256 {
        open += expanded.reversed()
      } else {
        done.append(next)
      }
    }
    return done.map { Glob($0) }
  }

  /// Whether all of `path` (no leading slash) matches.
  func matches(_ path: String) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    states[0] = true
    settle(&states, atNameStart: true)
    for scalar in path.unicodeScalars {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where states[index] {
        step(token, index, scalar.value, &next)
      }
      settle(&next, atNameStart: scalar == "/")
      states = next
    }
    return states[tokens.count]
  }

  private func step(_ token: Token, _ index: Int, _ scalar: UInt32, _ next: inout [Bool]) {
    let slash = UInt32(0x2F)
    switch token {
    case .scalar(let own): if own == scalar { next[index + 1] = true }
    case .anyScalar: if scalar != slash { next[index + 1] = true }
    case .set(let ranges, let isNegated):
      if scalar != slash, ranges.contains(where: { $0.contains(scalar) }) != isNegated {
        next[index + 1] = true
      }
    case .anyName: if scalar != slash { next[index] = true }
    case .anything, .anyFolders: next[index] = true
    }
  }

  /// Tokens that may match nothing let the one after them begin as well.
  private func settle(_ states: inout [Bool], atNameStart: Bool) {
    for (index, token) in tokens.enumerated() where states[index] {
      switch token {
      case .anyName, .anything: states[index + 1] = true
      case .anyFolders: if atNameStart { states[index + 1] = true }
      case .scalar, .anyScalar, .set: break
      }
    }
  }

  private static func parse(_ pattern: [UInt32]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < pattern.count {
      switch Unicode.Scalar(pattern[index]) {
      case "\\" where index + 1 < pattern.count:
        tokens.append(.scalar(pattern[index + 1]))
        index += 2
      case "?":
        tokens.append(.anyScalar)
        index += 1
      case "[":
        let (set, end) = parseSet(pattern, index)
        tokens.append(set)
        index = end
      case "*": index = parseStars(pattern, index, &tokens)
      default:
        tokens.append(.scalar(pattern[index]))
        index += 1
      }
    }
    return tokens
  }

  private static func parseStars(_ pattern: [UInt32], _ start: Int, _ tokens: inout [Token]) -> Int {
    var end = start
    while end < pattern.count, pattern[end] == 0x2A { end += 1 }
    let isNameStart = start == 0 || pattern[start - 1] == 0x2F
    if end - start < 2 || !isNameStart {
      tokens.append(.anyName)
    } else if end == pattern.count {
      tokens.append(.anything)
    } else if pattern[end] == 0x2F {
      tokens.append(.anyFolders)
      return end + 1
    } else {
      tokens.append(.anyName)
    }
    return end
  }

  /// A set that is never closed is a `[` and no more.
  private static func parseSet(_ pattern: [UInt32], _ start: Int) -> (Token, Int) {
    var index = start + 1
    let isNegated = index < pattern.count && (pattern[index] == 0x21 || pattern[index] == 0x5E)
    if isNegated { index += 1 }
    let first = index
    var ranges: [ClosedRange<UInt32>] = []
    while index < pattern.count {
      if pattern[index] == 0x5D, index > first { return (.set(ranges, isNegated: isNegated), index + 1) }
      if pattern[index] == 0x5C, index + 1 < pattern.count { index += 1 }
      let low = pattern[index]
      if index + 2 < pattern.count, pattern[index + 1] == 0x2D, pattern[index + 2] != 0x5D {
        let high = pattern[index + 2]
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return (.scalar(0x5B), start + 1)
  }

  /// The patterns with the first `{…}` replaced by each of its parts; nil where there is none.
  private static func expandFirstGroup(of pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    guard let open = pattern.firstIndex(of: "{") else { return nil }
    var depth = 0
    var parts: [[Unicode.Scalar]] = [[]]
    for index in open..<pattern.count {
      let scalar = pattern[index]
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      if depth == 0 { return parts.map { Array(pattern[..<open]) + $0 + Array(pattern[(index + 1)...]) } }
      if scalar == ",", depth == 1 {
        parts.append([])
      } else if index > open {
        parts[parts.count - 1].append(scalar)
      }
    }
    return nil
  }
}
