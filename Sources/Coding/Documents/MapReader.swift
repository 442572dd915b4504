internal import Records

/// Reads the values of a map by key, noting keys that are missing, unknown, or of another type.
struct MapReader {
  let node: DocumentNode
  let pairs: [DocumentNode.Pair]
  let problems: DocumentProblems

  /// Takes a map apart, or returns `nil` after noting that it is not one.
  ///
  /// `accepts` tells which keys may stand beside the listed ones, such as names of languages; the caller
  /// reads those itself.
  init?(
    _ node: DocumentNode, keys: [String], problems: DocumentProblems,
    accepts: (String) -> Bool = { _ in false }
  ) {
    guard case .map(let pairs) = node.content else {
      problems.add("wrong-type", "a map is expected here, not \(node.sort)", at: node)
      return nil
    }
    self.node = node
    self.pairs = pairs
    self.problems = problems
    for pair in pairs where !keys.contains(pair.name) && !accepts(pair.name) {
      problems.add(
        "unknown-key", "the key \(pair.name.quoted) is not known here", at: pair.key,
        hint: Nearest.hint(for: pair.name, in: keys))
    }
  }

  /// Returns the value of a key, or `nil` when the map has none.
  func value(_ key: String) -> DocumentNode? { pairs.first { $0.name == key }?.value }

  /// Returns the value of a key, noting when the map has none.
  func required(_ key: String) -> DocumentNode? {
    if let value = value(key) { return value }
    problems.add(
      "missing-key", "the key '\(key)' is missing", at: node, hint: "add '\(key):' to this map")
    return nil
  }

  /// Returns what a closure reads in the value of a key, and `nil` when there is none or it is wrong.
  func read<Value>(
    _ key: String, _ type: (DocumentNode, DocumentProblems) -> Value?
  ) -> Value? {
    value(key).flatMap { type($0, problems) }
  }

  /// Returns what a closure reads in the value of a key that must be there.
  func require<Value>(
    _ key: String, _ type: (DocumentNode, DocumentProblems) -> Value?
  ) -> Value? {
    required(key).flatMap { type($0, problems) }
  }

  func text(_ key: String) -> String? { read(key, Read.text) }

  func bool(_ key: String) -> Bool? { read(key, Read.bool) }

  /// Returns the texts of a list, none when the key is absent.
  func texts(_ key: String) -> [String] { read(key, Read.texts) ?? [] }

  /// A Boolean value indicating whether the map has a key, which is noted when it has none.
  var saysSomething: Bool {
    if pairs.isEmpty {
      problems.add(
        "bad-value", "the map says nothing", at: node, hint: "write true, or add a key")
    }
    return !pairs.isEmpty
  }

  /// Returns the one pair whose key is among some, noting when there is none or a second one.
  func onlyPair(of keys: [String]) -> DocumentNode.Pair? {
    let found = pairs.filter { keys.contains($0.name) }
    let names = keys.map { "'\($0):'" }.joined(separator: " or ")
    guard let first = found.first else {
      problems.add(
        "missing-key", "the map says none of \(names)", at: node, hint: "add one of them")
      return nil
    }
    guard found.count == 1 else {
      problems.add(
        "bad-value", "'\(first.name)' and '\(found[1].name)' exclude one another",
        at: found[1].key, hint: "keep one of them")
      return nil
    }
    return first
  }
}
