/// The files that paths stand for, without reading them.
package enum SourceFinder {
  /// What `paths` stand for, files and folders; without any, the workspace around the current folder.
  package static func find(
    _ paths: [String], from files: FileSystem
  ) -> (files: [FoundFile], failures: [FileError]) {
    var discovery = Discovery(files)
    if paths.isEmpty { discovery.findWorkspace() } else { discovery.find(paths) }
    return (discovery.found.files, discovery.found.failures)
  }
}
