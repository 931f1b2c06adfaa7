import Foundation
import LadderEmit
import LadderModel
import LadderSyntax
import SourceText
import Testing

/// A file of a test: a path and what is in it.
struct TestFile {
  var path: String
  var text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}

/// Sources and the model they make.
struct Fixture {
  var model: Model
  var sources = SourceMap()

  init(_ files: [TestFile]) {
    var declared: [DeclaredFile] = []
    for file in files {
      let bytes = Array(file.text.utf8)
      let id = sources.add(Source(path: file.path, bytes: bytes))
      declared.append(declarations(of: bytes, file: id))
    }
    model = Model(resolving: declared)
  }

  init(_ text: String) { self.init([TestFile("a.ladder", text)]) }

  func json() -> String {
    var bytes: [UInt8] = []
    emitJSON(model, sources: sources) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  func markdown(_ options: EmitOptions = EmitOptions()) -> [TestFile] {
    var files: [TestFile] = []
    emitMarkdown(model, sources: sources, options: options) { files.append(TestFile($0)) }
    return files
  }

  func html(_ options: EmitOptions = EmitOptions()) -> [TestFile] {
    var files: [TestFile] = []
    emitHTML(model, sources: sources, options: options) { files.append(TestFile($0)) }
    return files
  }
}

extension TestFile {
  init(_ file: OutputFile) { self.init(file.path, String(decoding: file.bytes, as: UTF8.self)) }
}

/// Parsed back with a reader that is not ours.
func parsed(_ json: String) throws -> [String: Any] {
  let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
  return try #require(object as? [String: Any])
}

/// A value inside of parsed JSON: keys and indices.
func value(_ root: Any, _ path: [any Sendable]) -> Any? {
  var current: Any? = root
  for step in path {
    if let key = step as? String { current = (current as? [String: Any])?[key] }
    if let index = step as? Int {
      let array = current as? [Any] ?? []
      current = array.indices.contains(index) ? array[index] : nil
    }
  }
  return current
}
