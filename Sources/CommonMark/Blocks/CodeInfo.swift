import SourceText

extension MarkdownDocument {
  /// The first word of a fenced code block's info string, unescaped; nil where it has none.
  func codeLanguage(_ block: BlockID) -> [UInt8]? {
    let record = self[block]
    guard record.tag == .codeBlock else { return nil }
    let info = ByteRange(record.first, record.second).clamped(to: bytes.count)
    var end = info.lowerBound
    while end < info.upperBound, !bytes[end].isWhitespace { end += 1 }
    guard end > info.lowerBound else { return nil }
    var language: [UInt8] = []
    let bytes = bytes
    Unescaping.append(bytes.span, info.lowerBound..<end, to: &language)
    return language
  }
}
