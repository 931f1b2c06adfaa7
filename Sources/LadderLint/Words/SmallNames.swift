/// Names that are written with a small letter, also where a sentence begins with them.
enum SmallNames {
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    WordList.each(in: names) { hashes.insert($0.hash.value) }
    return hashes
  }()

  // Programs and commands; those with a capital, a digit or a sign in them (“iOS”, “k8s”, “node.js”) are known by that.
  private static let names = """
    ansible bash cron curl dbt docker eslint gdb git grep helm jest jq kubectl make maven nginx npm numpy pandas perl
    pip psql pytest ruby rust ssh systemd terraform vim webpack yarn
    """
}
