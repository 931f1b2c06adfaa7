/// The ids that items have in every output: the author's own, or one made of the item's place and words.
package enum ItemID {
  /// The ids of a cell's expectations and examples, parts included, in the order of `items(of:)`.
  ///
  /// A made id is `LEVEL-DIMENSION-` and the item's first words ("L4-excellence-becomes-the-resident-expert"). Where
  /// the words are not ASCII, or stand in the cell twice, a hash of the whole text takes part. Good until the text
  /// changes; an item that should be pointed at for longer has an id of its own.
  package static func ids(in cell: Cell, of ladder: Ladder) -> [String] {
    let prefix = "\(ladder.levels[cell.level].id.text)-\(ladder.dimensions[cell.dimension].id.text)-"
    return ids(of: items(of: cell), prefix: prefix)
  }

  /// The ids of a stage's items, made with the dimension's and the stage's id.
  package static func ids(in stage: Stage, of dimension: Dimension) -> [String] {
    ids(of: flattened(stage.items), prefix: "\(dimension.id.text)-\(stage.id.text)-")
  }

  /// All items of a cell in preorder: expectations with their parts, then examples with theirs.
  package static func items(of cell: Cell) -> [Item] {
    flattened(cell.body.expectations) + flattened(cell.body.examples)
  }

  /// Items and their parts in preorder. Nesting is bounded when sources are read.
  package static func flattened(_ items: [Item]) -> [Item] {
    var flat: [Item] = []
    for item in items {
      flat.append(item)
      if !item.items.isEmpty { flat += flattened(item.items) }
    }
    return flat
  }

  private static func ids(of items: [Item], prefix: String) -> [String] {
    var taken = Set(items.compactMap { $0.id?.text })
    // How often each id was asked for, so that many equal texts don't each count from the start.
    var counts: [String: Int] = [:]
    return items.map { item in
      if let own = item.id { return own.text }
      let words = slug(item.prose.text, words: 6)
      var id = prefix + (words.isEmpty ? hash(item.prose.text) : words)
      if taken.contains(id) { id = prefix + (words.isEmpty ? "" : words + "-") + hash(item.prose.text) }
      let base = id
      while !taken.insert(id).inserted {
        counts[base, default: 1] += 1
        id = "\(base)-\(counts[base, default: 1])"
      }
      return id
    }
  }

  /// The first words of a text as `[a-z0-9-]`; empty where a word among them has other letters.
  package static func slug(_ text: String, words limit: Int) -> String {
    var slug: [UInt8] = []
    var words = 0
    var inWord = false
    for byte in text.utf8 {
      guard byte < 0x80 else {
        if isTypographic(lead: byte) { continue }
        return ""
      }
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let isWord = (lower >= 0x61 && lower <= 0x7A) || (lower >= 0x30 && lower <= 0x39)
      if isWord {
        if !inWord {
          if words == limit { break }
          if words > 0 { slug.append(UInt8(ascii: "-")) }
          words += 1
        }
        slug.append(lower)
      }
      inWord = isWord || (inWord && byte == UInt8(ascii: "'"))
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Whether a byte belongs to a dash, quote or ellipsis of U+2000–U+203F as text has them (E2 80 xx).
  private static func isTypographic(lead byte: UInt8) -> Bool { byte == 0xE2 || byte < 0xC0 }

  /// Eight hexadecimal digits: FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923).
  package static func hash(_ text: String) -> String {
    var value: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
