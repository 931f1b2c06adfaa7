extension MarkdownDocument {
  /// The block that holds this one; nil for the root.
  package func parent(_ block: BlockID) -> BlockID? {
    let parent = self[block].parent
    return parent < 0 ? nil : BlockID(Int(parent))
  }

  /// The next block of the same parent.
  package func nextSibling(_ block: BlockID) -> BlockID? {
    guard let parent = parent(block) else { return nil }
    let next = self[block].subtreeEnd
    return next < self[parent].subtreeEnd ? BlockID(Int(next)) : nil
  }

  package func firstChild(_ block: BlockID) -> BlockID? {
    let next = block.index + 1
    return next < self[block].subtreeEnd ? BlockID(Int(next)) : nil
  }

  /// The one block directly inside `block`; nil where there are none or several.
  package func onlyChild(_ block: BlockID) -> BlockID? {
    let end = self[block].subtreeEnd
    let first = BlockID(Int(block.index) + 1)
    return first.index < end && self[first].subtreeEnd == end ? first : nil
  }

  /// The block after all that this one holds, in preorder; it may be one past the last block.
  package func subtreeEnd(_ block: BlockID) -> BlockID { BlockID(Int(self[block].subtreeEnd)) }

  /// The blocks directly inside `block`, in order.
  package func children(_ block: BlockID) -> BlockChildren {
    BlockChildren(document: self, upcoming: firstChild(block))
  }

  /// `block` and all blocks inside it, in preorder.
  package func subtree(_ block: BlockID) -> some RandomAccessCollection<BlockID> {
    let start = Int(block.index)
    return (start..<max(start, Int(self[block].subtreeEnd))).lazy.map { BlockID($0) }
  }
}

/// The blocks directly inside a block.
package struct BlockChildren: Sequence, IteratorProtocol {
  let document: MarkdownDocument
  var upcoming: BlockID?

  package mutating func next() -> BlockID? {
    guard let block = upcoming else { return nil }
    upcoming = document.nextSibling(block)
    return block
  }
}
