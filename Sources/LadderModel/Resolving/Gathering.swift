import SourceText

/// Which files make which ladder, and which ladder extends which.
struct Gathering {
  struct GatheredLadder {
    var header: LadderHeader
    /// Indices into the files of the run: the one with the header first.
    var files: [Int]
    /// The ladder that it extends, as an index in `ladders`.
    var base: Int?
    var problems: [Problem] = []
  }

  private(set) var workspace: Workspace?
  private(set) var ladders: [GatheredLadder] = []
  private(set) var problems: [Problem] = []
  private(set) var ladderOfFile: [Int]
  private(set) var emptyFiles: [FileID] = []
  /// Indices in `ladders`, so that a ladder comes after the one that it extends.
  private(set) var buildOrder: [Int] = []
  private var indexOfID: [String: Int] = [:]

  init(_ files: [DeclaredFile]) {
    let slots = 1 + (files.map { Int($0.file.index) }.max() ?? -1)
    ladderOfFile = Array(repeating: -1, count: slots)
    indexOfID.reserveCapacity(files.count)
    // By index: files are large, and there are many.
    for index in files.indices { take(headerOf: index, of: files) }
    for index in files.indices { take(partOf: index, of: files) }
    for index in ladders.indices { findBase(of: index) }
    orderByBase()
  }

  private mutating func take(headerOf index: Int, of files: [DeclaredFile]) {
    switch files[index].header {
    case .ladder(let header): add(header, of: files[index].file, at: index)
    case .workspace(let found):
      if let first = workspace {
        problems.append(
          .duplicate(.ladder, id: found.title.text, again: found.title.span, first: first.title.span))
      } else {
        workspace = found
      }
    case .part: break
    case nil:
      if files[index].isEmptyDocument { emptyFiles.append(files[index].file) }
    }
  }

  private mutating func add(_ header: LadderHeader, of file: FileID, at index: Int) {
    if let first = indexOfID[header.id.text] {
      problems.append(
        .duplicate(.ladder, id: header.id.text, again: header.id.span, first: ladders[first].header.id.span))
      return
    }
    indexOfID[header.id.text] = ladders.count
    ladderOfFile[Int(file.index)] = ladders.count
    ladders.append(GatheredLadder(header: header, files: [index]))
  }

  private mutating func take(partOf index: Int, of files: [DeclaredFile]) {
    guard case .part(let id) = files[index].header else { return }
    guard let ladder = indexOfID[id.text] else {
      problems.append(.unknown(.ladder, id, candidates: ladders.map(\.header.id.text)))
      return
    }
    ladderOfFile[Int(files[index].file.index)] = ladder
    ladders[ladder].files.append(index)
  }

  private mutating func findBase(of index: Int) {
    guard let name = ladders[index].header.extends else { return }
    if let base = indexOfID[name.text] {
      ladders[index].base = base
    } else {
      let candidates = ladders.map(\.header.id.text).filter { $0 != ladders[index].header.id.text }
      ladders[index].problems.append(.unknown(.ladder, name, candidates: candidates))
    }
  }

  /// Each ladder after its base. A circle is reported at the ladder that closes it, and cut there.
  private mutating func orderByBase() {
    guard ladders.contains(where: { $0.base != nil }) else {
      buildOrder = Array(ladders.indices)
      return
    }
    var isPlaced = Array(repeating: false, count: ladders.count)
    for start in ladders.indices where !isPlaced[start] {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var current: Int? = start
      while let index = current, !isPlaced[index] {
        if onPath.contains(index) {
          cutCircle(path, at: index)
          break
        }
        path.append(index)
        onPath.insert(index)
        current = ladders[index].base
      }
      for index in path.reversed() {
        isPlaced[index] = true
        buildOrder.append(index)
      }
    }
  }

  private mutating func cutCircle(_ path: [Int], at index: Int) {
    guard let begin = path.firstIndex(of: index), let last = path.last else { return }
    let circle = path[begin...].compactMap { at in
      ladders[at].header.extends.map { Name(ladders[at].header.id.text, at: $0.span) }
    }
    ladders[last].base = nil
    ladders[last].problems.append(.cyclicExtends(circle))
  }
}

extension DeclaredFile {
  /// Whether it is a document without anything of a ladder, and nothing is wrong with it.
  fileprivate var isEmptyDocument: Bool {
    isDocument && declarations.isEmpty && cells.isEmpty && diagnostics.isEmpty
  }
}
