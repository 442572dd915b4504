package import Records

/// Reads a kind of record from `governance/kinds/<name>.yaml`, a Table Schema with more keys (design §4.2).
package enum KindDecoder {
  private static let keys = [
    "title", "description", "fields", "meaning", "freshness", "exports", "checks",
  ]

  /// Returns the kind, named after its file; throws everything that is wrong with the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> Kind {
    try Reading.document(bytes, path: path, keys: keys) { (root, problems) -> Kind? in
      let name = path.fileStem
      if !RecordID.isKindName(name) {
        problems.addBadName(name, hint: "use lowercase letters, digits and single hyphens")
      }
      let title = root.require("title", Read.localized)
      let description = root.read("description", Read.localized)
      let fields = root.require("fields", FieldReading.fields)
      guard let title, let fields else { return nil }
      let meaning = root.read("meaning") { node, problems in
        MeaningReading(fields: fields, problems: problems).meaning(node)
      }
      let sections = Set(fields.compactMap(\.section)).sorted()
      let freshness = root.read("freshness") { periods($0, $1, sections) } ?? [:]
      let exports = root.read("exports", versions) ?? [:]
      let checks = root.read("checks") { node, problems in
        ChecksReading(fields: fields, profile: nil, problems: problems).checks(node)
      }
      return Kind(
        name: name, title: title, description: description, fields: fields,
        meaning: meaning ?? Meaning(), freshness: freshness, exports: exports,
        checks: checks ?? [])
    }
  }

  /// Returns what is wrong with the checks of a kind that could be read, once the other kinds and the
  /// nomenclatures are known: paths through references, and codes.
  package static func checkProblems(
    in bytes: [UInt8], path: String, beside profile: Profile
  ) -> [Diagnostic] {
    let problems = DocumentProblems(path: path)
    guard let fields = profile.kinds[path.fileStem]?.fields,
      let root = DocumentReader(problems: problems).read(bytes),
      let map = MapReader(root, keys: keys, problems: problems), let checks = map.value("checks")
    else { return [] }
    _ = ChecksReading(fields: fields, profile: profile, problems: problems).checks(checks)
    return problems.diagnostics.inReadingOrder
  }

  private static func periods(
    _ node: DocumentNode, _ problems: DocumentProblems, _ sections: [String]
  ) -> [String: Period]? {
    guard let map = MapReader(node, keys: [], problems: problems, accepts: { _ in true }) else {
      return nil
    }
    var periods: [String: Period] = [:]
    for pair in map.pairs {
      if !sections.contains(pair.name) {
        problems.add(
          "unknown-section", "no field is in the section \(pair.name.quoted)", at: pair.key,
          hint: Nearest.hint(for: pair.name, in: sections))
      }
      periods[pair.name] = Read.period(pair.value, problems)
    }
    return periods
  }

  private static func versions(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> [String: String]? {
    guard let map = MapReader(node, keys: [], problems: problems, accepts: { _ in true }) else {
      return nil
    }
    var versions: [String: String] = [:]
    for pair in map.pairs {
      guard let format = Read.name(pair.key, problems) else { continue }
      versions[format] = Read.text(pair.value, problems)
    }
    return versions
  }
}
