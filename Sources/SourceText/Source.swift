import Synchronization

/// The number of a source in the run: its index in the `SourceMap`.
@usableFromInline
package struct FileID: Hashable, Sendable, Comparable {
  @usableFromInline package let index: Int32

  @inlinable
  package init(_ index: Int) { self.index = Int32(clamping: index) }

  @inlinable
  package static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

extension Source {
  /// Whether a file of this name is a page of MDX: a program, in which comments of HTML are no comments.
  package static func isMDX(_ path: String) -> Bool { path.lowercased().hasSuffix(".mdx") }
}

/// A place in one of the sources of a run. Twelve bytes; lines and columns are made when somebody asks.
@usableFromInline
package struct SourceSpan: Hashable, Sendable, Comparable {
  @usableFromInline package let file: FileID
  @usableFromInline package let range: ByteRange

  @inlinable
  package init(_ file: FileID, _ range: ByteRange) {
    self.file = file
    self.range = range
  }

  @inlinable
  package func contains(_ other: SourceSpan) -> Bool {
    file == other.file && range.contains(other.range)
  }

  /// From the start of this span to the end of `other`; this span alone where they are in two files.
  package func joined(with other: SourceSpan) -> SourceSpan {
    file == other.file ? SourceSpan(file, range.joined(with: other.range)) : self
  }

  @inlinable
  package static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.range) < (b.file, b.range)
  }
}

/// The bytes of one file as they were read, valid UTF-8 or not, and the path that people know it by.
package final class Source: Sendable {
  package let path: String
  package let bytes: [UInt8]
  private let table = Mutex<LineTable?>(nil)

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Where lines begin. Counted the first time that somebody asks: most files have nothing to report.
  package var lines: LineTable {
    table.withLock { table in
      if let table { return table }
      let made = LineTable(bytes)
      table = made
      return made
    }
  }

  /// The text of `range`; bytes that are not UTF-8 come out as U+FFFD.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: bytes.count)], as: UTF8.self)
  }

  /// Where the text begins: after a byte-order mark, which is no character of the first line.
  package var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The 1-based line and column (in Unicode scalars) of a byte offset.
  package func position(at offset: Int) -> SourcePosition {
    let lines = lines
    let line = lines.line(at: offset)
    let start = max(textStart, lines.start(ofLine: line))
    let before =
      lines.scalars(before: max(start, offset), in: bytes) - lines.scalars(before: start, in: bytes)
    return SourcePosition(line: line, column: 1 + before)
  }
}

/// A place as people count: both numbers from 1, the column in Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The sources of a run, by number.
package struct SourceMap: Sendable {
  package private(set) var sources: [Source]

  package init(_ sources: [Source] = []) { self.sources = sources }

  package subscript(file: FileID) -> Source? {
    let index = Int(file.index)
    return sources.indices.contains(index) ? sources[index] : nil
  }

  @discardableResult
  package mutating func add(_ source: Source) -> FileID {
    sources.append(source)
    return FileID(sources.count - 1)
  }

  package func text(_ span: SourceSpan) -> String { self[span.file]?.text(span.range) ?? "" }
}
