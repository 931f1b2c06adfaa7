import LadderModel
import Testing

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "**add example for code review at L5, e.g. naming**", "**need example of a good design**",
    "Add an example here",
    "needs work", "TODO", "- TBD", "TBD", "tbc", "**TODO**: write this", "TODO: this level is missing",
    "todo: more",
    "(TODO)", "[TODO]", "@TODO", "(Brief description)", "// TK", "Lorem ipsum dolor sit", "...", "…", "—",
    "- -",
    "&nbsp;", "Work in progress", "still WIP", "*Coming soon*", "To be defined.", "placeholder", "???",
    "<insert goal>",
    "[…]", "TK", "tk.", "{team name}", "Not applicable for this role", "TODO write down what a lead does",
    "To be determined with HR", "Examples to come", "Example needed", "More examples needed", "fill in later",
    "to do: ask the guild", "T.B.D.", "[describe impact]", "[NAME OF TEAM]", "{{ name }}", "More to come",
    "Details to follow", "This level still needs to be added.", "Need to write this", "<company>",
    "<team name>", "This section needs work.", "Needs work!", "Coming soon!", "**Examples coming soon.**",
    "TBA", "To-do",
    "FIX ME", "To be announced.", "Placeholder text for R2.", "Insert example here.", "Your text here.",
    "Not written yet.",
    "Details TBD", "Add one more example from the finance team.", "Add another example",
  ])
  func whole(_ text: String) { #expect(Placeholder.isWhole(text), "\(text)") }

  @Test(arguments: [
    ("Leads the {team name} team", "{team name}"), ("Owns the roadmap (TODO) of a team", "TODO"),
    ("Scope: TBD", "TBD"), ("Mentors FIXME people", "FIXME"), ("Works well with ??? and others", "???"),
    ("Leads <insert area> alone", "<insert area>"), ("Writes code. TODO", "TODO"),
    ("Writes code – TBD", "TBD"),
    ("Writes code. FIXME", "FIXME"), ("Leads <company> forward", "<company>"),
    ("Owns [team name] alone", "[team name]"), ("Owns the roadmap **TODO**", "TODO"),
    ("Owns the roadmap TBD.", "TBD"),
    ("Owns the roadmap TBA", "TBA"),
  ])
  func inside(_ text: String, _ mark: String) {
    let found = Placeholder.first(in: text)
    #expect(found?.isWhole == false)
    #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == mark)
  }

  @Test(arguments: [
    "Adds examples to documentation", "Needs work with other teams to get things done",
    "Keeps to-do lists short",
    "Writes `TBD` where a figure is missing", "Fixed a TODO for someone else in the codebase",
    "Knows jobs to be done",
    "Puts WIP feature flags to use", "Keeps technical WIP low", "Respects work in progress limits",
    "Helps others fill in the blank", "TODO comments are resolved before a release",
    "Add examples to the runbook",
    "N/A", "Wears XXX-large shirts", "Knows List<string> and <b>tags</b>",
    "Writes <br> and <https://example.org>",
    "Reads [API] docs", "Knows [teams][1] by name", "More examples than others", "Examples set the tone",
    "To do good", "This is new", "Adds text to pages", "Insert coins", "N/A", "Leads [a team](x.md)",
    "Uses `{name}` in templates", "Sets goals to be defined by the team later",
    "T", "To be", "Comes to work early", "Adds exams",
    "Answers each TBD", "Owns the TBD", "Counts every TODO", "Your text reads well",
    "Fix more than you break!",
    "Needs more details than others", "Content design",
    "", "Cuts costs", "Works on 5xx errors", "Explains ${var} to others", "– says why",
  ])
  func real(_ text: String) { #expect(Placeholder.first(in: text) == nil, "\(text)") }
}
