/// An expectation or an example, with its notes and its parts.
///
/// A run holds more items than anything else: 40 bytes each, and what few of them have is kept apart.
@usableFromInline
package struct Item: Sendable {
  @usableFromInline package var prose: Prose
  private var writtenIn: Int32 = 0
  /// One element, or none for an item that is nothing but its prose.
  @usableFromInline var more: [More] = []

  @usableFromInline
  struct More: Sendable {
    @usableFromInline var notes: [Prose] = []
    @usableFromInline var items: [Item] = []
    var id: Name?
    var tags: [String] = []

    fileprivate var isEmpty: Bool { notes.isEmpty && items.isEmpty && id == nil && tags.isEmpty }
  }

  package init(_ prose: consuming Prose) { self.prose = prose }

  /// The ladder where it was written, as an index in `Model.ladders`.
  package var origin: Int {
    get { Int(writtenIn) }
    set { writtenIn = Int32(clamping: newValue) }
  }

  package var notes: [Prose] {
    get { more.first?.notes ?? [] }
    _modify { yield &rest.notes }
  }

  /// Its parts.
  package var items: [Item] {
    get { more.first?.items ?? [] }
    _modify { yield &rest.items }
  }

  /// The id that its author gave it: `{#resident-expert}`.
  package var id: Name? {
    get { more.first?.id }
    set { rest.id = newValue }
  }

  package var tags: [String] {
    get { more.first?.tags ?? [] }
    set { rest.tags = newValue }
  }

  /// Whether nothing stands under it: no note and no part.
  @inlinable
  package var isAlone: Bool { more.isEmpty || more[0].notes.isEmpty && more[0].items.isEmpty }

  /// What stands in `more`, changed where it stands.
  private var rest: More {
    get { more.first ?? More() }
    _modify {
      if more.isEmpty { more = [More()] }
      defer { if more[0].isEmpty { more = [] } }
      yield &more[0]
    }
  }
}
