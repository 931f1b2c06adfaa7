/// Writes JSON (RFC 8259) in the order in which it is told to, indented by two spaces.
///
/// Ours, and not Foundation's `JSONEncoder`: the order of keys is part of the shape that people read and
/// compare, an encoder sorts them or leaves them to chance; and an encoder needs the whole document in memory
/// twice.
package struct JSONWriter: Sendable {
  /// `lines`: each member on a line of its own. `inline`: all on one.
  package enum Layout: Sendable { case lines, inline }

  private struct Open {
    var layout: Layout
    var isEmpty = true
  }

  /// What was written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private var open: [Open] = []

  package init() {}

  package var count: Int { bytes.count }

  /// Forgets what was written, and keeps the room for more of it.
  package mutating func removeWritten() { bytes.removeAll(keepingCapacity: true) }

  package mutating func beginObject(_ key: String? = nil, _ layout: Layout = .lines) {
    begin(UInt8(ascii: "{"), key, layout)
  }

  package mutating func beginArray(_ key: String? = nil, _ layout: Layout = .lines) {
    begin(UInt8(ascii: "["), key, layout)
  }

  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  package mutating func string(_ key: String? = nil, _ value: String) {
    member(key)
    quoted(value)
  }

  /// Left out where there is no value.
  package mutating func string(_ key: String, ifAny value: String?) {
    if let value { string(key, value) }
  }

  package mutating func number(_ key: String? = nil, _ value: Int) {
    member(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func bool(_ key: String, _ value: Bool) {
    member(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func strings(_ key: String, _ values: [String]) {
    beginArray(key, .inline)
    for value in values { string(nil, value) }
    endArray()
  }

  package mutating func newline() { bytes.append(0x0A) }

  private mutating func begin(_ bracket: UInt8, _ key: String?, _ layout: Layout) {
    member(key)
    bytes.append(bracket)
    open.append(Open(layout: open.last?.layout == .inline ? .inline : layout))
  }

  private mutating func end(_ bracket: UInt8) {
    if let closed = open.popLast(), closed.layout == .lines, !closed.isEmpty { breakLine() }
    bytes.append(bracket)
  }

  /// The comma after the member before, the place of this one, and its key.
  private mutating func member(_ key: String?) {
    if let last = open.last {
      if !last.isEmpty { bytes.append(UInt8(ascii: ",")) }
      if last.layout == .lines { breakLine() } else if !last.isEmpty { bytes.append(0x20) }
      open[open.count - 1].isEmpty = false
    }
    guard let key else { return }
    quoted(key)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
  }

  /// The one place where text becomes JSON. Most texts have nothing to escape, and are copied whole.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONEscape.mayBeNeeded(in: text.utf8.span) {
      JSONEscape.append(text.utf8.span, to: &bytes)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
