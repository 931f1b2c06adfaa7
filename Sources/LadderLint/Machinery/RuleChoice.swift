/// Which rules a run is about, whatever the ladders say of them.
package struct RuleChoice: Sendable {
  /// Nil: all of them, but for those that are off.
  package var selected: Set<String>?
  package var ignored: Set<String> = []

  package init(selected: Set<String>? = nil, ignored: Set<String> = []) {
    self.selected = selected
    self.ignored = ignored
  }

  package func allows(_ rule: String) -> Bool { !ignored.contains(rule) && selected?.contains(rule) != false }

  /// Whether a rule was named: then it counts, also where it is off otherwise.
  func names(_ rule: String) -> Bool { selected?.contains(rule) == true }
}
