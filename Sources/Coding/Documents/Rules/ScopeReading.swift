internal import Governance
internal import Records

/// Reads which changes a class takes in.
enum ScopeReading {
  private static let recordKeys = ["kinds", "sections", "by_voice", "protected"]
  private static let fileKeys = ["paths", "own"]
  private static let keys = [
    "kinds", "operations", "fields", "sections", "paths", "by_voice", "own", "protected", "urgent",
  ]

  static func scopes(_ node: DocumentNode, _ problems: DocumentProblems) -> [Scope]? {
    guard let nodes = Read.nodes(node, problems) else { return nil }
    guard !nodes.isEmpty else {
      problems.add(
        "empty-scope", "the class takes in no change", at: node, hint: "add a scope to 'when'")
      return nil
    }
    return nodes.compactMap { scope($0, problems) }
  }

  /// One scope; an empty one, or an empty list in it, would take in anything and is refused.
  private static func scope(_ node: DocumentNode, _ problems: DocumentProblems) -> Scope? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    guard map.pairs.contains(where: { $0.name != "urgent" || $0.value.text != "false" }) else {
      problems.add(
        "empty-scope", "the scope has no condition", at: node,
        hint: "say which operations it takes in")
      return nil
    }
    checkSort(of: map)
    var scope = Scope()
    scope.kinds = Set(map.read("kinds", Read.filled(Read.name)) ?? [])
    scope.operations = Set(
      map.read("operations", Read.filled(Read.word(RecordChange.Operation.self))) ?? [])
    scope.fields = Set(map.read("fields", Read.filled(Read.fieldName)) ?? [])
    scope.sections = Set(map.read("sections", Read.filled(Read.name)) ?? [])
    scope.paths = map.read("paths", Read.filled(path)) ?? []
    scope.byVoice = map.bool("by_voice")
    scope.own = map.bool("own")
    scope.isProtected = map.bool("protected")
    scope.isUrgent = map.bool("urgent") ?? false
    return scope
  }

  /// A scope speaks of records or of files: one that mixes them takes in nothing.
  private static func checkSort(of map: MapReader) {
    let ofRecords = map.pairs.first { recordKeys.contains($0.name) }
    let ofFiles = map.pairs.first { fileKeys.contains($0.name) }
    if let ofRecords, let ofFiles {
      let isFileLater =
        (ofFiles.key.line, ofFiles.key.column) > (ofRecords.key.line, ofRecords.key.column)
      map.problems.add(
        "mixed-scope",
        "'\(ofRecords.name)' speaks of records and '\(ofFiles.name)' of files",
        at: isFileLater ? ofFiles.key : ofRecords.key, hint: "write two scopes")
    } else if let ofFiles, map.value("paths") == nil {
      map.problems.add(
        "missing-key", "'\(ofFiles.name)' speaks of files, and the scope names none",
        at: ofFiles.key, hint: "add 'paths:' to this map")
    }
  }

  private static func path(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    Read.value("a pattern of paths", hint: "write it from the root, as governance/members/*") {
      let parts = $0.split(separator: "/", omittingEmptySubsequences: false)
      return parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : $0
    }(node, problems)
  }
}
