import LadderModel
import SourceText

/// `--\>` in a document's comment stands for `-->`, which would end the comment.
enum ArrowEscape {
  private static let written = Array(#"--\>"#.utf8)

  static func read(_ text: String) -> String {
    let slashes = slashes(in: Array(text.utf8))
    guard !slashes.isEmpty else { return text }
    return String(decoding: removing(slashes, from: Array(text.utf8)), as: UTF8.self)
  }

  /// The same for prose, whose pieces have to follow the text that they speak of.
  static func read(_ prose: Prose) -> Prose {
    let bytes = Array(prose.utf8)
    let slashes = slashes(in: bytes)
    guard !slashes.isEmpty else { return prose }
    var pieces: [Prose.Piece] = []
    var old = prose.pieces
    if old.isEmpty { old = [Prose.Piece(textOffset: 0, sourceOffset: prose.span.range.start)] }
    var index = 0
    var removed = 0
    for (number, piece) in old.enumerated() {
      let start = Int(piece.textOffset)
      while index < slashes.count, slashes[index] < start {
        index += 1
        removed += 1
      }
      pieces.append(Prose.Piece(textOffset: start - removed, sourceOffset: Int(piece.sourceOffset)))
      let end = number + 1 < old.count ? Int(old[number + 1].textOffset) : bytes.count
      while index < slashes.count, slashes[index] < end {
        let after = Int(piece.sourceOffset) + slashes[index] + 1 - start
        pieces.append(Prose.Piece(textOffset: slashes[index] - removed, sourceOffset: after))
        index += 1
        removed += 1
      }
    }
    return Prose(
      String(decoding: removing(slashes, from: bytes), as: UTF8.self), at: prose.span, pieces: pieces)
  }

  /// Where the backslashes of `--\>` are.
  private static func slashes(in bytes: [UInt8]) -> [Int] {
    guard bytes.count >= 4, bytes.contains(UInt8(ascii: "\\")) else { return [] }
    return (0...(bytes.count - 4)).filter { bytes[$0..<($0 + 4)].elementsEqual(written) }.map { $0 + 2 }
  }

  private static func removing(_ offsets: [Int], from bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for offset in offsets {
      kept += bytes[start..<offset]
      start = offset + 1
    }
    return kept + bytes[start...]
  }
}
