import CommonMark

/// Markdown as HTML, in one call.
func html(
  _ markdown: String, _ options: MarkdownOptions = .commonMark, _ mode: HTMLRenderer.Mode = .spec
) -> String {
  html(Array(markdown.utf8), options, mode)
}

func html(
  _ markdown: [UInt8], _ options: MarkdownOptions = .commonMark, _ mode: HTMLRenderer.Mode = .spec
) -> String {
  var buffer: [UInt8] = []
  HTMLRenderer(mode).render(MarkdownDocument(parsing: markdown, options: options), into: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}
