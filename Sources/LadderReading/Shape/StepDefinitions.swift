import CommonMark
import LadderModel

/// Dimensions with named steps that a page beside the ladders defines: a heading and a list, each item of which begins with
/// the step's name ("**Adopts**: learns the tools …"). The ladders then say which step each of their levels reaches.
struct StepDefinitions {
  private struct Step {
    /// An index in `dimensions`.
    var dimension: Int
    var stage: Stage
  }

  private var dimensions: [Named<String>] = []
  /// By the key of the step's name; the first one of a name.
  private var steps: [String: Step] = [:]
  private var order: [String] = []
  private var ids = TitleIDs()

  /// - Parameter pages: pages that are no ladders themselves.
  init(_ pages: [Page]) {
    for page in pages {
      for section in page.sections.indices where page.sections[section].hasHeading { read(section, of: page) }
    }
  }

  private mutating func read(_ section: Int, of page: Page) {
    guard let title = page.sections[section].heading, !page.sections[section].isSkipped,
      let list = page.blocks(under: section).first(where: { page.document.isList($0) })
    else { return }
    let items = Array(page.document.children(list))
    let labels = items.compactMap { page.label(ofItem: $0) }
    guard labels.count > 1, labels.count == items.count, labels.allSatisfy({ $0.rest != nil }) else { return }
    let number = dimensions.count
    let id = ids.id(for: title.key, title: title.title.text).id
    dimensions.append(Named(value: id, section: 0, name: title.title))
    for label in labels { add(label, to: number) }
  }

  private mutating func add(_ label: Label, to dimension: Int) {
    let key = TitleText.key(label.name.text)
    guard steps[key] == nil else { return }
    var stage = Stage(id: Name(Slug.id(of: label.name.text), at: label.name.span), title: label.name)
    if let text = label.rest { stage.about.blocks.append(About.Block(.paragraph, text)) }
    steps[key] = Step(dimension: dimension, stage: stage)
    order.append(key)
  }

  /// The shape of a page of levels whose items begin with steps; nil where most begin with something else.
  func shape(of page: Page, _ shape: PageShape) -> PageShape? {
    guard shape.mayHaveSteps, !steps.isEmpty else { return nil }
    let keys = LabelFinder(Outline([page])).keys(under: shape.levels)
    let known = keys.compactMap { steps[$0] }
    guard !known.isEmpty, known.count * 5 >= keys.count * 4 else { return nil }
    let used = Set(known.map(\.dimension))
    guard used.count > 1 else { return nil }
    var result = shape
    result.isFlat = false
    result.dimensions = dimensions.indices.filter(used.contains).map { dimensions[$0] }
    var labels = Labels(kind: .dimensions, ids: [:])
    for key in order {
      guard let step = steps[key], used.contains(step.dimension) else { continue }
      let dimension = dimensions[step.dimension].value
      labels.ids[key] = dimension
      labels.stages[key] = step.stage.id.text
      result.stages[dimension, default: []].append(step.stage)
    }
    result.labels = labels
    return result
  }
}

extension PageShape {
  /// Whether lists stand directly under the levels: their items may begin with steps that another page defines.
  var mayHaveSteps: Bool { kind == .levels && (isFlat || labels != nil) }
}
