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
  }

  package init(_ prose: consuming Prose) { self.prose = prose }

  /// The ladder where it was written, as an index in `Model.ladders`.
  package var origin: Int {
    get { Int(writtenIn) }
    set { writtenIn = Int32(clamping: newValue) }
  }

  package var notes: [Prose] {
    get { more.first?.notes ?? [] }
    _modify {
      open()
      defer { close() }
      yield &more[0].notes
    }
  }

  /// Its parts.
  package var items: [Item] {
    get { more.first?.items ?? [] }
    _modify {
      open()
      defer { close() }
      yield &more[0].items
    }
  }

  /// The id that its author gave it: `{#resident-expert}`.
  package var id: Name? {
    get { more.first?.id }
    set {
      open()
      more[0].id = newValue
      close()
    }
  }

  package var tags: [String] {
    get { more.first?.tags ?? [] }
    set {
      open()
      more[0].tags = newValue
      close()
    }
  }

  /// Whether nothing stands under it: no note and no part.
  @inlinable
  package var isAlone: Bool { more.isEmpty || more[0].notes.isEmpty && more[0].items.isEmpty }

  private mutating func open() { if more.isEmpty { more = [More()] } }

  private mutating func close() {
    guard let one = more.first, one.notes.isEmpty, one.items.isEmpty, one.id == nil, one.tags.isEmpty else {
      return
    }
    more = []
  }
}
