/// Makes names of tables and columns, each once: SQLite does not tell capital letters from small ones.
struct TableNames {
  private var used: Set<String> = []

  /// Returns a name with underscores for hyphens, and a number after it where it is taken.
  mutating func name(_ wanted: String) -> String {
    let base = String(wanted.map { $0 == "-" || $0 == "." ? "_" : $0 })
    var name = base
    var count = 1
    while !used.insert(name.lowercased()).inserted {
      count += 1
      name = "\(base)_\(count)"
    }
    return name
  }
}

extension String {
  /// The name between the quotes of SQL.
  var quotedInSQL: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
