/// Mailboxes that are a team's, and nobody's own.
enum RoleMailboxes {
  static func contains(_ name: String) -> Bool { names.contains(name) }

  private static let names: Set<String> = [
    // Those that people write to from outside
    "career", "careers", "contact", "feedback", "hello", "help", "info", "job", "jobs", "mail", "office",
    "press", "privacy",
    "sales", "security", "support", "team", "talent",
    // Those that people write to from inside
    "admin", "benefits", "engineering", "finance", "hr", "humanresources", "internal", "it", "legal",
    "learning",
    "operations", "ops", "payroll", "people", "peopleops", "recruiting", "recruitment", "training",
    // Nobody reads these (RFC 2142 has some of them)
    "abuse", "noreply", "no-reply", "postmaster", "webmaster",
  ]
}
