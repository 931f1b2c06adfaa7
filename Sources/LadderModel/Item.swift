/// An expectation or an example, with its notes and its parts.
///
/// A run holds more items than anything else: 72 bytes each, and what few of them have is kept apart.
package struct Item: Sendable {
  package var prose: Prose
  package var notes: [Prose] = []
  package var items: [Item] = []
  /// The ladder where it was written, as an index in `Model.ladders`.
  package var origin = 0
  /// Nil for an item without an id and without tags.
  private var attributes: Attributes?

  package init(_ prose: Prose) { self.prose = prose }

  /// The id that its author gave it: `{#resident-expert}`.
  package var id: Name? {
    get { attributes?.id }
    set { attributes = Attributes(id: newValue, tags: tags) }
  }

  package var tags: [String] {
    get { attributes?.tags ?? [] }
    set { attributes = Attributes(id: id, tags: newValue) }
  }

  /// Never changed, so that items that share it stay values.
  private final class Attributes: Sendable {
    let id: Name?
    let tags: [String]

    init?(id: Name?, tags: [String]) {
      if id == nil, tags.isEmpty { return nil }
      self.id = id
      self.tags = tags
    }
  }
}
