/// What may follow the name of a declaration, in any order.
enum Clause: CaseIterable {
  case extends, onTrack, onItsOwn, inAdditionTo, inGroup, from, reaches, instead, layout

  /// Its fixed words.
  var words: [String] {
    switch self {
    case .extends: ["extends"]
    case .onTrack: ["on"]
    case .onItsOwn: ["on", "its", "own"]
    case .inAdditionTo: ["in", "addition", "to"]
    case .inGroup: ["in"]
    case .from: ["from"]
    case .reaches: ["reaches"]
    case .instead: ["instead"]
    case .layout: ["layout"]
    }
  }

  /// How the reference shows it.
  var shape: String {
    switch self {
    case .extends: "extends LADDER"
    case .onTrack: "on TRACK"
    case .onItsOwn: "on its own"
    case .inAdditionTo: "in addition to LEVEL"
    case .inGroup: "in GROUP"
    case .from: "from LEVEL"
    case .reaches: "reaches STAGE"
    case .instead: "instead"
    case .layout: "layout NAME"
    }
  }

  /// Clauses of one slot exclude each other.
  var slot: Int {
    switch self {
    case .onItsOwn, .inAdditionTo: 0
    case .extends: 1
    case .onTrack: 2
    case .inGroup: 3
    case .from: 4
    case .reaches: 5
    case .instead: 6
    case .layout: 7
    }
  }

  /// The clauses of a kind of statement; longer spellings first, so that `on its own` is not the track `its`.
  static func of(_ kind: Node.Kind) -> [Clause] {
    switch kind {
    case .ladder: [.extends]
    case .level: [.onItsOwn, .inAdditionTo, .onTrack]
    case .dimension: [.inGroup, .from]
    case .cell: [.onItsOwn, .inAdditionTo, .reaches, .instead]
    case .output: [.layout]
    default: []
    }
  }
}
