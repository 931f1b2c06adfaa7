import SourceText

/// What the statements read so far say about the file as a whole.
struct FileShape {
  enum Kind { case ladder, workspace }

  /// Settled by the first statement, or by the first one that only one kind of file has.
  var kind: Kind?
  /// The first word of the header.
  var header: ByteRange?
  /// The first word of the first statement that is no header.
  var first: ByteRange?
  /// Where in `findings` the finding about an unknown first line is: without a header, they are one mistake.
  var unknownFirst: Int?
  var hasComment = false
}

extension Parser {
  /// Takes a byte-order mark, and looks for bytes that no text has. False where reading on makes no sense.
  mutating func checkEncoding() -> Bool {
    let bytes = bytes
    let span = bytes.span
    if Encoding.isUTF16(bytes) {
      report(.notUTF8Text(at: ByteRange(0, 2)))
      emit(.unknown, upTo: limit)
      close(to: 0)
      return false
    }
    if span.count >= 3, span[0] == 0xEF, span[1] == 0xBB, span[2] == 0xBF { emit(.byteOrderMark, upTo: 3) }
    for finding in Encoding.findings(in: bytes) { report(finding) }
    return true
  }

  /// Notes what a statement says about the file; returns false where it may not stand in a file of this kind.
  mutating func fits(_ kind: Node.Kind, at word: ByteRange) -> Bool {
    guard !isEmbedded else { return true }
    if Placement.isHeader(kind) { return isOnlyHeader(kind, at: word) }
    file.first = file.first ?? word
    let needed: FileShape.Kind? =
      Placement.isForWorkspace(kind) ? .workspace : Placement.isForLadder(kind) ? .ladder : nil
    guard let needed else { return true }
    let actual = file.kind ?? needed
    file.kind = actual
    if actual == needed {
      told.foreign = false
      return true
    }
    if !told.foreign { report(.foreign(kind, isWorkspace: actual == .workspace, at: word)) }
    told.foreign = true
    return false
  }

  private mutating func isOnlyHeader(_ kind: Node.Kind, at word: ByteRange) -> Bool {
    if let header = file.header {
      report(.secondHeader(kind, at: word).seeing(header, "this file already begins here"))
      return false
    }
    if let first = file.first {
      report(.lateHeader(kind, at: word).seeing(first, "this stands before it"))
    }
    file.header = word
    file.kind = kind == .workspace ? .workspace : .ladder
    return true
  }

  /// At the end of the file: did it say what it is?
  mutating func checkHeader() {
    guard file.header == nil, findings.count < Self.findingLimit else { return }
    guard let first = unknownFirstRange ?? file.first else {
      let start = ByteRange(at: 0)
      report(file.hasComment ? .onlyComments(at: start) : .emptyFile(at: start))
      return
    }
    if let index = file.unknownFirst, findings.indices.contains(index) { findings.remove(at: index) }
    report(.missingHeader(isWorkspace: file.kind == .workspace, at: first))
  }

  private var unknownFirstRange: ByteRange? {
    file.unknownFirst.flatMap { findings.indices.contains($0) ? findings[$0].range : nil }
  }
}
