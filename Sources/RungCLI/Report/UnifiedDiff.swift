/// The difference of two texts as a patch that `git apply` takes.
///
/// - Source: POSIX.1-2024, diff, "Diff Unified Output Format".
struct UnifiedDiff {
  let before: [UInt8]
  let after: [UInt8]
  let path: String

  private static let context = 3

  /// Where more lines than this differ, they are shown as one block: comparing all with all would take too long.
  private static let compareLimit = 3000

  private enum Kind { case same, removed, added }

  private struct Line {
    var kind: Kind
    var bytes: ArraySlice<UInt8>
  }

  func render(_ paint: Painter) -> [UInt8] {
    let lines = lines()
    let (old, new) = (Self.named("a/" + path), Self.named("b/" + path))
    var out = Array((paint("--- \(old)", .strong) + "\n" + paint("+++ \(new)", .strong) + "\n").utf8)
    for hunk in hunks(lines) { write(hunk, of: lines, paint, into: &out) }
    return out
  }

  /// As Git writes names: with control characters, quotation marks and backslashes escaped as in C, between quotation marks; behind one with
  /// spaces stands a tab.
  private static func named(_ path: String) -> String {
    let isPlain = !path.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    if isPlain { return path.contains(" ") ? path + "\t" : path }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func lines() -> [Line] {
    let old = Self.split(before)
    let new = Self.split(after)
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let middle = Self.compare(old[head..<old.count - tail], new[head..<new.count - tail])
    return old[..<head].map { Line(kind: .same, bytes: $0) } + middle
      + old[(old.count - tail)...].map { Line(kind: .same, bytes: $0) }
  }

  private static func compare(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>)
    -> [Line]
  {
    guard old.count <= compareLimit, new.count <= compareLimit else {
      return old.map { Line(kind: .removed, bytes: $0) } + new.map { Line(kind: .added, bytes: $0) }
    }
    let difference = Array(new).difference(from: Array(old))
    let removed = Set(difference.removals.map { $0.place })
    let added = Set(difference.insertions.map { $0.place })
    var lines: [Line] = []
    var at = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        lines.append(Line(kind: .removed, bytes: line))
        continue
      }
      while added.contains(at) { take() }
      lines.append(Line(kind: .same, bytes: line))
      at += 1
    }
    while at < new.count { take() }
    return lines

    func take() {
      lines.append(Line(kind: .added, bytes: new[new.startIndex + at]))
      at += 1
    }
  }

  /// Lines with their endings, so that a change of endings is a change.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Ranges of lines to show: changes with the lines around them, joined where those meet.
  private func hunks(_ lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].kind != .same {
      let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func write(_ hunk: Range<Int>, of lines: [Line], _ paint: Painter, into out: inout [UInt8]) {
    let oldBefore = lines[..<hunk.lowerBound].count { $0.kind != .added }
    let newBefore = lines[..<hunk.lowerBound].count { $0.kind != .removed }
    let oldCount = lines[hunk].count { $0.kind != .added }
    let newCount = lines[hunk].count { $0.kind != .removed }
    let old = "\(oldCount == 0 ? oldBefore : oldBefore + 1),\(oldCount)"
    let new = "\(newCount == 0 ? newBefore : newBefore + 1),\(newCount)"
    out += (paint("@@ -\(old) +\(new) @@", .frame) + "\n").utf8
    for line in lines[hunk] { write(line, paint, into: &out) }
  }

  /// A patch holds the bytes as they are; only on a terminal are those drawn that would upset it.
  private func write(_ line: Line, _ paint: Painter, into out: inout [UInt8]) {
    let hasEnd = line.bytes.last == 0x0A
    let body = hasEnd ? line.bytes.dropLast() : line.bytes
    let (sign, kind): (String, Paint?) =
      switch line.kind {
      case .same: (" ", nil)
      case .removed: ("-", .removed)
      case .added: ("+", .added)
      }
    if paint.isOn {
      let text = sign + VisibleText.oneLine(String(decoding: body, as: UTF8.self))
      out += (kind.map { paint(text, $0) } ?? text).utf8
    } else {
      out += sign.utf8
      out += body
    }
    out.append(0x0A)
    if !hasEnd { out += "\\ No newline at end of file\n".utf8 }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
