import CommonMark
import LadderModel
import SourceText

extension Page {
  /// The parts of a paragraph in which lines begin with a bullet that is none for Markdown, as word processors paste them: "•", "▪".
  /// Nil where no line behind the first does.
  func partsAtBullets(_ paragraph: BlockID) -> [Prose]? {
    let lines = document.lines(paragraph)
    guard lines.count > 1, lines.dropFirst().contains(where: { bulletCount($0) > 0 }) else { return nil }
    var parts: [Prose] = []
    var builder = ProseBuilder(file: file)
    for (index, line) in lines.enumerated() {
      let count = bulletCount(line)
      if count > 0, index > 0 {
        if let part = builder.finish().flatMap(rewritten) { parts.append(part) }
        builder = ProseBuilder(file: file)
      }
      builder.append(ByteRange(line.start + count, line.end), of: document.bytes)
    }
    if let part = builder.finish().flatMap(rewritten) { parts.append(part) }
    return parts
  }

  /// How many bytes the bullet at the beginning of a line has, with the space behind it; 0 where there is none.
  private func bulletCount(_ line: ByteRange) -> Int {
    let bytes = document.bytes[line.clamped(to: document.bytes.count)]
    guard bytes.first == 0xE2, let bullet = Self.pastedBullets.first(where: { bytes.starts(with: $0) }) else {
      return 0
    }
    return bullet.count + bytes.dropFirst(bullet.count).prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private static let pastedBullets = ["•", "▪", "‣", "◦", "●", "○", "■"].map { Array($0.utf8) }
}
