import LadderWorkspace
import SourceText

/// `--changed-since REV`: findings that were there at a revision already are known, as those of a baseline are.
///
/// Not by lines: who takes a heading away is told what lacks it now, wherever that stands; who only moves a block hears
/// nothing of what stood in it before.
enum ChangedSince {
  /// The run's files as they were. Nil where that cannot be told, which was told then.
  static func before(
    _ loaded: LoadedWorkspace, _ request: LoadRequest, _ revision: String, _ io: CommandIO
  ) async -> LoadedWorkspace? {
    do throws(GitRepository.Failure) {
      let places = loaded.sources.sources.compactMap { source in
        io.files.realPath(source.path).map { (real: $0, path: source.path) }
      }
      guard let folder = places.first.flatMap({ PathText.parent(of: $0.real) }) ?? io.files.realPath(".")
      else {
        return nil
      }
      let repository = try GitRepository(around: folder)
      let commit = try repository.base(of: revision)
      let paths = Dictionary(places.map { ($0.real, $0.path) }, uniquingKeysWith: { first, _ in first })
      var request = request
      for change in repository.changes(since: commit) {
        guard let path = paths[change.path] else { continue }
        request.replaced[path] = repository.bytes(of: change, at: commit) ?? []
      }
      return await io.load(request)
    } catch {
      io.complain(Usage.notChangedSince(revision, error))
      return nil
    }
  }
}

extension Usage {
  static let changesWithFixes =
    "--changed-since chooses what is reported, and fixes are made of all findings: give one of the two"

  fileprivate static func notChangedSince(_ revision: String, _ failure: GitRepository.Failure) -> String {
    switch failure {
    case .noGit:
      "--changed-since asks the program git what changed, and it was not found: install it, or leave the flag out"
    case .noRepository:
      "these files are in no Git repository, so nothing tells what changed since \"\(revision)\": leave out --changed-since"
    case .noRevision:
      "this Git repository has no revision \"\(revision)\": look for its name with `git branch --all`; where only the newest "
        + "commit was fetched, as GitHub’s checkout does, fetch all of them with `fetch-depth: 0`"
    }
  }
}
