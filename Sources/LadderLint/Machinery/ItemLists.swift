import LadderModel
import SourceText

extension LadderContext {
  /// A list of items, and the cell that it belongs to, if it is not that of a stage.
  typealias ListVisitor = (_ items: [Item], _ cell: Int?) -> Void

  /// Goes over all lists of this ladder, each once: those of stages and cells, and the parts of their items. Some of the
  /// ladder that it extends are among them.
  func eachList(_ visit: ListVisitor) {
    for dimension in ladder.dimensions.indices {
      for stage in ladder.dimensions[dimension].stages { visitLists(stage.items, nil, visit) }
    }
    for index in ladder.cells.indices where isFirstOfStatement[index] {
      visitLists(ladder.cells[index].body.expectations, index, visit)
      visitLists(ladder.cells[index].body.examples, index, visit)
    }
  }

  private func visitLists(_ list: [Item], _ cell: Int?, _ visit: ListVisitor) {
    let items = list.span
    guard items.count > 0 else { return }
    for index in items.indices where !items[index].isAlone {
      visitLists(items[index].items, cell, visit)
    }
    visit(list, cell)
  }

  /// The place of a list's findings.
  func place(ofList cell: Int?) -> String { cell.map { place(of: ladder.cells[$0]) } ?? place() }
}

/// Items of a list that are written in one of two ways: which is the usual one, and which are the others.
struct UsualForm {
  /// Indices of the items in the list.
  private(set) var usual: [Int] = []
  private(set) var others: [Int] = []
  /// Whether the usual ones are those of the first way.
  private(set) var isFirst = true

  /// How many of the usual form there are to each other one, where there are several of those.
  private static let majority = 3
  /// A single one is odd beside two.
  private static let fewest = 2

  /// Nil where no form is clearly the usual one, or there is no other.
  init?(_ list: [Item], _ form: (Span<UInt8>) -> Bool?) {
    guard Self.isJudged(list.count) else { return nil }
    var (first, second): ([Int], [Int]) = ([], [])
    // What has parts leads in to them, and is written as a lead-in is.
    for index in list.indices where list[index].isAlone {
      switch form(list[index].prose.utf8.span) {
      case true: first.append(index)
      case false: second.append(index)
      case nil: break
      }
    }
    isFirst = first.count > second.count
    (usual, others) = isFirst ? (first, second) : (second, first)
    guard !others.isEmpty, usual.count >= (others.count == 1 ? Self.fewest : Self.majority * others.count)
    else { return nil }
  }

  /// Whether a list is long enough to have a usual form.
  static func isJudged(_ count: Int) -> Bool { count > fewest }
}

extension Fix {
  /// One fix with a change for each item; none at all where one of them does not stand in its source as it reads.
  static func each(_ items: [Prose], _ what: String, edit: (Prose) -> Edit?) -> [Fix] {
    let edits = items.compactMap(edit)
    guard edits.count == items.count else { return [] }
    return [Fix(.safe, items.count == 1 ? what : "\(what) at \(items.count) items", edits)]
  }
}

extension Message {
  /// `usual` is what most items do: "end in a full stop".
  static func mixed(_ usual: String, count: Int, hint: String) -> Message {
    let these = count == 1 ? "this one does not" : "\(count) of them, like this one, do not"
    return Message("most items of this list \(usual), and \(these)", hint: hint)
  }
}
