import SourceText

/// What can be wrong with a file as a whole.
extension Finding {
  static func emptyFile(at range: ByteRange) -> Finding {
    Finding(at: range, "this file is empty", hint: "begin with `ladder ID \"TITLE\"`, or take the file away")
  }

  static func onlyComments(at range: ByteRange) -> Finding {
    Finding(
      at: range, "this file has comments in it and nothing else",
      hint: "begin with `ladder ID \"TITLE\"`, `part of LADDER` or `workspace \"TITLE\"`")
  }

  static func missingHeader(isWorkspace: Bool, at range: ByteRange) -> Finding {
    Finding(
      at: range, "this file does not say what it is",
      hint: isWorkspace
        ? "write `workspace \"TITLE\"` above this line"
        : "write `ladder ID \"TITLE\"` above this line, or `part of LADDER` where the ladder begins in another file"
    )
  }

  static func lateHeader(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "\(Words.quoted(Keyword.spelling(of: kind))) must be the first statement of its file",
      hint: "move this line to the top")
  }

  static func secondHeader(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "a file is one thing only, and this one has said already what it is",
      hint: "put what follows into a file of its own, or take this line out")
  }

  static func foreign(_ kind: Node.Kind, isWorkspace: Bool, at range: ByteRange) -> Finding {
    isWorkspace
      ? Finding(
        at: range, "\(Words.name(kind)) has no place in a workspace's file",
        hint: "put it into a file that begins with `ladder ID \"TITLE\"`")
      : Finding(
        at: range, "\(Words.name(kind)) has no place in a ladder's file",
        hint: "put it into `workspace.ladder`, the file that begins with `workspace \"TITLE\"`")
  }

  static func invalidUTF8(at range: ByteRange) -> Finding {
    Finding(
      at: range, "the byte at offset \(range.start) is not UTF-8, so some characters are lost",
      hint: "save the file as UTF-8")
  }

  static func notUTF8Text(at range: ByteRange) -> Finding {
    Finding(at: range, "this file is UTF-16, which rung does not read", hint: "save the file as UTF-8")
  }

  static func nul(at range: ByteRange) -> Finding {
    Finding(
      at: range, "there is a NUL byte at offset \(range.start), which no text has",
      hint: "delete it; if there are many, this is no text file")
  }
}
