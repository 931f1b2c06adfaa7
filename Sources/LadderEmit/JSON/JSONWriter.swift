/// Writes JSON (RFC 8259) in the order in which it is told to, indented by two spaces.
///
/// Ours, and not Foundation's `JSONEncoder`: the order of keys is part of the shape that people read and
/// compare, an encoder sorts them or leaves them to chance; and an encoder needs the whole document in memory
/// twice.
struct JSONWriter {
  /// `lines`: each member on a line of its own. `inline`: all on one.
  enum Layout { case lines, inline }

  private struct Open {
    var layout: Layout
    var isEmpty = true
  }

  /// What was written and not yet taken.
  private(set) var bytes: [UInt8] = []
  private var open: [Open] = []

  var count: Int { bytes.count }

  /// Forgets what was written, and keeps the room for more of it.
  mutating func removeWritten() { bytes.removeAll(keepingCapacity: true) }

  mutating func beginObject(_ key: String? = nil, _ layout: Layout = .lines) { begin("{", key, layout) }
  mutating func endObject() { end("}") }
  mutating func beginArray(_ key: String? = nil, _ layout: Layout = .lines) { begin("[", key, layout) }
  mutating func endArray() { end("]") }

  mutating func string(_ key: String? = nil, _ value: String) {
    member(key)
    quoted(value)
  }

  /// Left out where there is no value.
  mutating func string(_ key: String, ifAny value: String?) {
    if let value { string(key, value) }
  }

  mutating func number(_ key: String? = nil, _ value: Int) {
    member(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func bool(_ key: String, _ value: Bool) {
    member(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func strings(_ key: String, _ values: [String]) {
    beginArray(key, .inline)
    for value in values { string(nil, value) }
    endArray()
  }

  mutating func newline() { bytes.append(0x0A) }

  private mutating func begin(_ bracket: Unicode.Scalar, _ key: String?, _ layout: Layout) {
    member(key)
    bytes.append(UInt8(ascii: bracket))
    open.append(Open(layout: open.last?.layout == .inline ? .inline : layout))
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    if let closed = open.popLast(), closed.layout == .lines, !closed.isEmpty { breakLine() }
    bytes.append(UInt8(ascii: bracket))
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
    bytes.append(contentsOf: ": ".utf8)
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    for _ in open { bytes.append(contentsOf: "  ".utf8) }
  }

  /// The one place where text becomes JSON. U+2028 and U+2029 are escaped too: JavaScript before 2019 takes
  /// them for line endings.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": escaped(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    for _ in digits.utf8.count..<4 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
  }
}
