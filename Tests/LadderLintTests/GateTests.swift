import LadderModel
import Testing

@testable import LadderLint

/// The quick look before the long one must let all placeholders pass.
@Suite struct GateTests {
  @Test(arguments: [
    "**add example for code review at L5**", "**need example of a good design**", "Add an example here",
    "needs work",
    "TODO", "- TBD", "tbc", "**TODO**: write this", "todo: more", "(TODO)", "[TODO]", "@TODO",
    "(Brief description)",
    "(description)", "(short description)", "(add description)", "// TK", "Lorem ipsum dolor sit", "...", "…",
    "—", "- -",
    "&nbsp;", "Work in progress", "wip", "still WIP", "*Coming soon*", "To be defined.", "placeholder", "???",
    "<insert goal>", "[…]", "{team name}", "Not applicable for this role", "fill in", "fill me in",
    "Leads the {team name} team", "Owns the roadmap (TODO) of a team", "Scope: TBD", "Mentors FIXME people",
    "Works well with ??? and others", "Leads <insert area> alone", "Is XXX", "placeholder for a list",
    "fixme",
  ])
  func passes(_ text: String) {
    #expect(Placeholder.first(in: text) != nil)
    #expect(PlaceholderGate.isOpen(text))
  }

  @Test(arguments: [
    "Writes code.", "Reviews the changes of others", "Owns a system from end to end", "Über große Dinge",
  ])
  func stops(_ text: String) { #expect(!PlaceholderGate.isOpen(text)) }
}
