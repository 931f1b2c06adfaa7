import SourceText

/// HTML in a document that shows nothing of its own.
enum Layout {
  /// Whether there is no text: nothing but comments, tags, and what `<style>` and `<script>` hold. Images are not text.
  /// `range` is an HTML block.
  static func isLayout(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    let html = bytes[range.clamped(to: bytes.count)]
    var index = html.startIndex
    while index < html.endIndex {
      if html[index...].starts(with: "<!--".utf8) {
        guard let end = firstRange(of: "-->", in: html, from: index + 4) else { return true }
        index = end
      } else if html[index] == UInt8(ascii: "<") {
        if isCode(html[index...]) { return true }
        guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
        index = end + 1
      } else if html[index].isSpace {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func firstRange(of text: String, in html: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < html.endIndex, let found = html[index...].firstIndex(of: UInt8(ascii: "-")) {
      if html[found...].starts(with: text.utf8) { return found + text.utf8.count }
      index = found + 1
    }
    return nil
  }

  /// Tags whose content nobody reads; CommonMark ends their block where they close.
  private static func isCode(_ html: ArraySlice<UInt8>) -> Bool {
    ["style", "script"].contains { name in
      html.dropFirst().prefix(name.utf8.count).map { $0 | 0x20 }.elementsEqual(name.utf8)
    }
  }
}
