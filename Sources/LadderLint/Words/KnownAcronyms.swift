/// Acronyms that need not be spelled out to anybody who reads a ladder.
enum KnownAcronyms {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all: Set<String> = [
    // Everyday words
    "AM", "CV", "EU", "FAQ", "GPS", "ID", "OK", "PC", "PDF", "PIN", "PM", "TV", "UK", "UN", "US", "USA",
    "VIP",
    // Companies and their offices
    "CEO", "CFO", "COO", "CTO", "HR", "IT", "PR", "QA",
    // Software, by those who make it
    "AI", "API", "CI", "CD", "CLI", "CPU", "CSS", "GPU", "HTML", "HTTP", "HTTPS", "IDE", "JSON", "JVM", "RAM",
    "SDK", "SQL",
    "SSH", "TLS", "UI", "URL", "USB", "UX", "VM", "XML", "YAML",
  ]
}
