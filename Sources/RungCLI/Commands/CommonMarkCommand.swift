import CommonMark
import LadderWorkspace

extension Command {
  /// For suites that test readers of Markdown: what CommonMark says of standard input, as HTML.
  static let commonMark = Command(
    name: "commonmark", summary: "Render Markdown from standard input as HTML, as CommonMark defines it.",
    operands: "-", flags: [], isHidden: true
  ) { invocation, io in
    guard invocation.operands == ["-"] else {
      io.complain(Usage.onlyInput)
      return .failed
    }
    do throws(FileError) {
      var html: [UInt8] = []
      HTMLRenderer(.spec).render(
        MarkdownDocument(parsing: try io.readInput(), options: .commonMark), into: &html)
      io.output.write(html)
      return .clean
    } catch {
      io.complain(error)
      return .failed
    }
  }
}
