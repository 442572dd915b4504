internal import Coding
internal import Git
internal import Ledger
internal import Records

/// The files of a ledger's work tree, read with the kinds as they stand there.
struct Working: ~Copyable {
  let ledger: Ledger
  let folder: String
  let profile: Profile

  /// Opens the work tree of a ledger; throws when it has none.
  init(_ ledger: consuming Ledger) throws {
    try ledger.requireWorkTree()
    try ledger.finishFollowing()
    let tree = try ledger.workTreeTree()
    self.profile = try ledger.profile(in: tree)
    self.folder = ledger.repository.workTreePath ?? ""
    self.ledger = ledger
  }

  /// Returns a record's kind; throws with the nearest name when there is none.
  func kind(_ name: String) throws(Diagnostic) -> Kind {
    if let kind = profile.kinds[name] { return kind }
    throw Diagnostic(
      .error, "unknown-kind", "there is no kind '\(name)'",
      hint: Nearest.hint(for: name, in: profile.kinds.keys.sorted()))
  }

  /// Returns a record of the work tree.
  func record(_ id: RecordID) throws -> Record {
    guard let bytes = try ledger.repository.readWorkTreeFile(id.path, maximumSize: 1 << 20) else {
      throw LedgerError.noSuchRecord(id.description)
    }
    return try RecordDecoder.decode(
      bytes.span, as: id, kind: try kind(id.kind), path: id.path)
  }

  /// Writes a record's file in its canonical form, after checking what it says.
  func write(_ record: Record) throws -> [Diagnostic] {
    let kind = try kind(record.id.kind)
    let problems = RecordChecker(profile: profile).problems(of: record).map { problem in
      Diagnostic(problem)
    }
    guard !problems.blocks else { throw LedgerError.problems(problems) }
    let personal = try ledger.personalProblems(
      in: record, besides: try? self.record(record.id), profile: profile)
    guard !personal.blocks else { throw LedgerError.refused(personal) }
    try Path.write(RecordEncoder.encode(record, kind: kind), to: folder + record.id.path)
    return problems + personal
  }
}
