import Foundation

/// Documents of other people, beside the project; never a part of it.
enum SharedFolder {
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let corpus = project.appending(path: "../shared/corpus").standardizedFileURL

  static var exists: Bool { FileManager.default.fileExists(atPath: corpus.path) }

  /// Folders that are read together: the seeds, and one for each organisation.
  static func corpusFolders() throws -> [URL] {
    let organisations = try FileManager.default.contentsOfDirectory(
      at: corpus.appending(path: "public"), includingPropertiesForKeys: nil)
    return [corpus.appending(path: "seeds")] + organisations.sorted { $0.path < $1.path }
  }

  /// The Markdown files in a folder, by paths relative to it.
  static func files(in folder: URL) throws -> [(path: String, bytes: [UInt8])] {
    let paths = FileManager.default.subpaths(atPath: folder.path)?.sorted() ?? []
    return try paths.filter { $0.hasSuffix(".md") }.map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }
}
