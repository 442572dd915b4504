internal import Records

/// Reads what makes the records of a kind adoptions of reports.
///
/// ```yaml
/// report: {after: du, until: au, before: etat_initial, revision: etat_final, options: options, digest: empreinte,
///   version: outil, day: propose_le}
/// ```
struct AdoptionReading {
  /// Returns a reader of the name of a field, of a type that fits.
  let field: (String, @escaping (FieldType) -> Bool) -> (DocumentNode, DocumentProblems) -> String?

  func report(_ node: DocumentNode, _ problems: DocumentProblems) -> Meaning.Report? {
    let keys = ["after", "until", "before", "revision", "options", "digest", "version", "day"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let day = field("a day") { $0 == .date }
    let line = field("a string") { $0 == .string }
    let after = map.require("after", day)
    let until = map.require("until", day)
    let before = map.require("before", line)
    let revision = map.require("revision", line)
    let options = map.require("options", field("a list of strings") { $0 == .list(.string) })
    let digest = map.require("digest", line)
    let version = map.require("version", line)
    let proposed = map.require("day", day)
    guard let after, let until, let before, let revision, let options, let digest, let version,
      let proposed
    else { return nil }
    return Meaning.Report(
      after: after, until: until, before: before, revision: revision, options: options,
      digest: digest, version: version, day: proposed)
  }
}
