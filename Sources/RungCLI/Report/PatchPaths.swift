import LadderWorkspace

/// Paths as a patch has to name them, since `git apply` takes neither `..` nor `/` at the beginning: from the current folder for
/// what lies in it, and for the rest from the top of its repository, where the patch is then to be applied.
struct PatchPaths {
  private let files: FileSystem
  private let here: String?

  init(_ files: FileSystem) {
    self.files = files
    here = files.realPath(".")
  }

  func callAsFunction(_ path: String) -> String {
    let isInside = !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    guard !isInside, let real = files.realPlace(of: path) else { return path }
    if let here, let inside = PathText.relative(real, to: here) { return inside }
    return top(of: real).flatMap { PathText.relative(real, to: $0) } ?? String(real.drop { $0 == "/" })
  }

  /// The folder above a file that holds a repository.
  private func top(of real: String) -> String? {
    var folder = PathText.parent(of: real)
    while let at = folder {
      if files.exists(PathText.join(at, ".git")) { return at }
      folder = PathText.parent(of: at)
    }
    return nil
  }
}
