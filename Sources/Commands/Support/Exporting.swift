internal import Evolution
internal import Exchange
internal import Foundation
internal import Git
internal import Ledger
internal import Records

/// Reads a state of a ledger to export it, and makes the files.
struct Exporting {
  let format: ExportFormat
  let at: String?
  let options: ExportOptions

  /// Returns the export of a state, the database included.
  func export(of ledger: borrowing Ledger) throws -> Export {
    let revision = try at.map { try ledger.revision($0) } ?? (try ledger.tip())
    let tree = try ledger.repository.commit(revision).tree
    let profile = try ledger.profile(in: tree)
    for kind in options.kinds.sorted() where profile.kinds[kind] == nil {
      throw Diagnostic(
        .error, "unknown-kind", "there is no kind '\(kind)'",
        hint: Nearest.hint(for: kind, in: profile.kinds.keys.sorted()))
    }
    let records = try ledger.records(in: tree, profile: profile)
    let day = try ledger.day(of: revision)
    let request = ExportRequest(
      format: format, profile: profile, records: records, day: day,
      history: format.isNational
        ? try ledger.recordDates(upTo: revision, profile: profile) : RecordDates(),
      erroneous: format.isNational
        ? try ledger.recordsWithErrors(in: tree, profile: profile) : [:],
      options: options)
    let export = try make(request)
    guard format == .sqlite else { return export }
    let about = [("revision", revision.hex), ("day", day.description)]
    let bytes = try database(of: records, profile: profile, about: about)
    return Export(
      files: [ExportFile(name: "registre.sqlite", bytes: bytes)], account: export.account)
  }

  private func make(_ request: ExportRequest) throws(Diagnostic) -> Export {
    do { return try Export.make(request) } catch {
      throw error.diagnostic(in: "governance/kinds")
    }
  }

  /// SQLite writes to files only: this one is made aside, and put in place whole.
  private func database(
    of records: [Record], profile: Profile, about: [(key: String, value: String)]
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("terrier-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("registre.sqlite").path
    do {
      try RecordDatabase.write(
        records, profile: profile, kinds: options.kinds, about: about, to: path)
    } catch {
      throw Diagnostic(
        .error, "database-failed", "the database could not be made: \(error.message)",
        hint: "make room in \(FileManager.default.temporaryDirectory.path)")
    }
    return try Path.read(path, limit: 1 << 32)
  }
}

extension Ledger {
  /// Returns what the journal tells of the dates of the places that the national standard is for.
  func recordDates(upTo revision: ObjectID, profile: Profile) throws -> RecordDates {
    guard let kind = try? profile.kindForMednum() else { return RecordDates() }
    let dates = try changeDates(of: kind, upTo: revision) { RealChange.isReal($0, of: kind) }
    return RecordDates(changed: dates.changed, recorded: dates.recorded)
  }
}
