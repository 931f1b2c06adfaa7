import Foundation
import LadderEmit
import LadderModel
import Testing

@Suite struct JSONTests {
  static let ladder = """
    ladder core "Core"
      meta owner "People"
    track ic "Individual"
    level L1 "One" on ic
    level L2 "Two" on ic in addition to L1
    group g "Group"
    dimension craft "Craft" in g
      stage first "First"
        - Tries.
    at L1 craft reaches first
      theme be *good*
      - Does **one** thing. {#one .hard}
        > A note.
        - A part.
    at L2 craft
      - Does two.
      examples People did this:
      - Did it.
      todo write more
    """

  @Test(
    arguments: [
      (["schemaVersion"], "1"),
      (["ladders", 0, "id"], "core"),
      (["ladders", 0, "meta", "owner"], "People"),
      (["ladders", 0, "levels", 1, "inAdditionTo", 0], "L1"),
      (["ladders", 0, "levels", 0, "track"], "ic"),
      (["ladders", 0, "dimensions", 0, "group"], "g"),
      (["ladders", 0, "dimensions", 0, "stages", 0, "items", 0, "id"], "craft-first-tries"),
      (["ladders", 0, "cells", 0, "theme"], "be *good*"),
      (["ladders", 0, "cells", 0, "stage"], "first"),
      (["ladders", 0, "cells", 0, "expectations", 0, "id"], "one"),
      (["ladders", 0, "cells", 0, "expectations", 0, "text"], "Does **one** thing."),
      (["ladders", 0, "cells", 0, "expectations", 0, "plain"], "Does one thing."),
      (["ladders", 0, "cells", 0, "expectations", 0, "tags", 0], "hard"),
      (["ladders", 0, "cells", 0, "expectations", 0, "notes", 0], "A note."),
      (["ladders", 0, "cells", 0, "expectations", 0, "items", 0, "text"], "A part."),
      (["ladders", 0, "cells", 0, "expectations", 0, "location", "line"], "12"),
      (["ladders", 0, "cells", 0, "expectations", 0, "location", "column"], "5"),
      (["ladders", 0, "cells", 0, "location", "file"], "a.ladder"),
      (["ladders", 0, "cells", 1, "examplesLead"], "People did this:"),
      (["ladders", 0, "cells", 1, "todos", 0, "text"], "write more"),
      (["ladders", 0, "cells", 1, "inherited", 0, "expectation"], "one"),
      (["ladders", 0, "cells", 1, "inherited", 1, "expectation"], "craft-first-tries"),
      // Absent.
      (["ladders", 0, "about"], "nil"),
      (["ladders", 0, "extends"], "nil"),
      (["ladders", 0, "cells", 0, "none"], "nil"),
      (["ladders", 0, "cells", 0, "ladder"], "nil"),
      (["workspace"], "nil"),
    ] as [([any Sendable], String)])
  func holds(path: [any Sendable], expected: String) throws {
    let root = try parsed(Fixture(Self.ladder).json())
    let found = value(root, path).map { "\($0)" } ?? "nil"
    #expect(found == expected, "\(path)")
  }

  /// The order in which people read it.
  @Test func keysKeepTheirOrder() {
    let json = Fixture(Self.ladder).json()
    var rest = Substring(json)
    for key in [
      "schemaVersion", "ladders", "id", "title", "tracks", "levels", "groups", "dimensions", "cells", "level",
    ] {
      guard let range = rest.range(of: "\"\(key)\":") else {
        Issue.record("\(key) is missing or stands too early")
        return
      }
      rest = rest[range.upperBound...]
    }
  }

  @Test(arguments: HostileText.all)
  func hostileTextComesBack(text: String) throws {
    let fixture = HostileText.fixture(text)
    let json = fixture.json()
    let title = value(try parsed(json), ["ladders", 0, "title"]) as? String
    #expect(title == fixture.model.ladders.first?.title.text)
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x2028 })
  }

  @Test func piecesMakeOneDocument() throws {
    let levels = (1...60).map {
      "level L\($0) \"Level \($0)\"" + ($0 > 1 ? " in addition to L\($0 - 1)" : "")
    }
    let cells = (1...60).map { "at L\($0) craft\n  - Does number \($0)." }
    let text = (["ladder a \"A\""] + levels + ["dimension craft \"Craft\""] + cells).joined(separator: "\n")
    let fixture = Fixture(text)
    var pieces: [[UInt8]] = []
    emitJSON(fixture.model, sources: fixture.sources) { pieces.append($0) }
    #expect(pieces.count > 2)
    let cellCount = (value(try parsed(fixture.json()), ["ladders", 0, "cells"]) as? [Any])?.count
    #expect(cellCount == 60)
  }

  /// What has no place in a JSON string as it is, alone and between other text.
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\u{0}", "\\u0000"),
    ("\u{1F}", "\\u001f"), ("\u{7F}", "\\u007f"), ("\u{80}", "\\u0080"), ("\u{9F}", "\\u009f"),
    ("\u{A0}", "\u{A0}"), ("\u{2027}", "\u{2027}"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"),
    ("\u{202A}", "\u{202A}"), ("“ü”", "“ü”"), ("👩‍💻", "👩‍💻"), ("", ""),
  ])
  func textIsEscaped(text: String, escaped: String) {
    for (before, after) in [("", ""), ("a", "b"), ("ü", "–")] {
      var json = JSONWriter()
      json.string(nil, before + text + after)
      #expect(
        String(decoding: json.bytes, as: UTF8.self).utf8.elementsEqual("\"\(before)\(escaped)\(after)\"".utf8)
      )
    }
  }

  // MARK: Schema

  @Test func schemaIsJSON() throws {
    let schema = try parsed(ladderSchema)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  /// Every member that is written is in the schema, and every required one is written.
  @Test(arguments: [ladder, "ladder a \"A\"", "workspace \"W\""])
  func schemaKnowsEveryMember(text: String) throws {
    let schema = try parsed(ladderSchema)
    var todo: [(value: Any, schema: [String: Any])] = [(try parsed(Fixture(text).json()), schema)]
    while let (value, found) = todo.popLast() {
      let rule = try resolved(found, in: schema)
      if let object = value as? [String: Any], let properties = rule["properties"] as? [String: Any] {
        for key in rule["required"] as? [String] ?? [] { #expect(object[key] != nil, "\(key) is required") }
        for (key, member) in object {
          guard let next = properties[key] as? [String: Any] else {
            Issue.record("\(key) is not in the schema")
            continue
          }
          todo.append((member, next))
        }
      }
      if let array = value as? [Any], let items = rule["items"] as? [String: Any] {
        todo += array.map { ($0, items) }
      }
    }
  }

  private func resolved(_ schema: [String: Any], in root: [String: Any]) throws -> [String: Any] {
    guard let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last else {
      return schema
    }
    return try #require((root["$defs"] as? [String: Any])?[String(name)] as? [String: Any])
  }
}

/// Text that means something to a format that it should not mean anything to.
enum HostileText {
  static let all = [
    "</script><script>alert(1)</script>", "\" onmouseover=\"x", "a & b &amp; c", "line\u{2028}separator",
    "control \u{1}\u{7F}\u{85} characters, also as &#1; &#x85;", "back\\slash",
    "*stars* _lines_ `code` [link](x) <b>",
    "ends in #",
    "-->", "| pipe |", "emoji 👩‍💻 and ü", "${{ x }} {{ y }}",
  ]

  /// A ladder whose names, texts and ids hold `text` wherever they may.
  static func fixture(_ text: String) -> Fixture {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return Fixture(
      """
      ladder a "\(quoted)"
        about \(text)
        meta key "\(quoted)"
      track t "\(quoted)"
      level L1 "\(quoted)" on t
        about \(text)
      dimension d "\(quoted)"
        about \(text)
        stage s "\(quoted)"
          - Part \(text)
      at L1 d reaches s
        theme be \(text)
        - Does \(text)
          > Note \(text)
        examples
        - Did \(text)
        todo write \(text)
      """)
  }
}
