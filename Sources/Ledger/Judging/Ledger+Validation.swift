internal import Coding
package import Git
internal import Governance
package import Records

extension Ledger {
  /// Returns every problem of a tree: files, governance, records and what they refer to, in one pass.
  ///
  /// The day tells what is over: codes that have ended, and records that are referred to. The names of migrations
  /// that an earlier state has are left to what there was then. An act that held must go on holding, so who verifies
  /// one looks for no personal data: what detectors know grows.
  package func validate(
    _ tree: ObjectID, on day: CalendarDate? = nil, since earlier: State? = nil,
    seekingPersonalData: Bool = true
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do {
      for file in try repository.files(in: tree, under: nil) {
        problems += FileRules.problems(
          of: FileChange(path: file.path, before: nil, after: (mode: file.mode, id: file.id)))
      }
    } catch { throw LedgerError(error) }
    problems += try governanceProblems(in: tree, since: earlier)
    guard let profile = try? profile(in: tree) else { return problems.inReadingOrder }
    let privacy =
      seekingPersonalData ? (try? rules(in: tree))?.privacy ?? PrivacyRules() : nil
    return
      (problems
      + (try recordProblems(in: tree, profile: profile, on: day, privacy: privacy)))
      .inReadingOrder
  }

  /// The state of the ledger, or `nil` before there is one that can be read.
  package var presentState: State? {
    get throws(LedgerError) {
      do { return try state() } catch {
        if case .git(let error) = error, error.code != .notFound { throw .git(error) }
        return nil
      }
    }
  }

  /// Returns what is wrong with the rules, the people, the kinds and the indicators of a tree, each and together; the names
  /// of migrations that an earlier state has are left to what there was then.
  func governanceProblems(
    in tree: ObjectID, since earlier: State?
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var rules: Rules?
    var colleges: [College]?
    var members: [Member]?
    var profile: Profile?
    do { rules = try self.rules(in: tree) } catch { problems += try error.findings }
    do { colleges = try self.colleges(in: tree) } catch { problems += try error.findings }
    do {
      members = try self.members(in: tree)
      _ = try Ledger.keyRing(of: members ?? [])
    } catch { problems += try error.findings }
    do { profile = try self.profile(in: tree) } catch { problems += try error.findings }
    if let profile {
      problems += try kindProblems(in: tree, profile: profile)
      problems += try migrationProblems(in: tree, profile: profile, since: earlier)
      problems += try outlineProblems(in: tree, profile: profile)
    }
    problems += try indicatorProblems(in: tree, beside: profile)
    guard let rules, let colleges, let members, let profile else { return problems }
    let roster = try roster(of: members, colleges, in: tree, profile: profile)
    problems += RulesCheck.diagnostics(
      rules: rules, roster: roster, kinds: profile.kinds.keys.sorted())
    problems += try exampleProblems(
      in: tree,
      with: ExampleGround(
        rules: rules, colleges: colleges, members: members, profile: profile, roster: roster))
    return problems
  }

  /// Returns what is wrong with the checks of kinds, each read beside the other kinds and nomenclatures.
  private func kindProblems(
    in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do {
      for name in profile.kinds.keys.sorted() where profile.kinds[name]?.checks.isEmpty == false {
        let path = "\(Paths.kinds)\(name).yaml"
        guard let entry = try entry(at: path, in: tree) else { continue }
        problems += KindDecoder.checkProblems(
          in: try repository.blob(entry.id), path: path, beside: profile)
      }
    } catch { throw LedgerError(error) }
    return problems
  }

  /// Returns what is wrong with the records of a tree and with what they refer to, and the personal data that they
  /// seem to hold when there are rules about it.
  func recordProblems(
    in tree: ObjectID, profile: Profile, on day: CalendarDate? = nil, privacy: PrivacyRules? = nil
  ) throws(LedgerError) -> [Diagnostic] {
    let files = try recordFiles(in: tree)
    let examiner = RecordExaminer(profile: profile, on: day, privacy: privacy)
    var whole = LedgerChecker(profile: profile, on: day)
    var problems: [Diagnostic] = []
    var batch: [Record] = []
    for (id, blob) in files {
      do {
        let record = try record(id, blob: blob, profile: profile)
        batch.append(record)
        if batch.count == 256 {
          examiner.take(batch)
          batch = []
        }
        whole.add(record)
      } catch { problems += try error.findings }
    }
    examiner.take(batch)
    var found = whole.finish() + examiner.finish()
    found += try territoryProblems(in: tree, profile: profile)
    guard !found.isEmpty else { return problems }
    let blobs = Dictionary(files, uniquingKeysWith: { first, _ in first })
    for (id, problem) in found {
      problems.append(try located(problem, path: id.path, blob: blobs[id]))
    }
    return problems
  }

  /// Returns a problem of a record with the line and column of its field.
  func located(
    _ problem: FieldProblem, path: String, blob: ObjectID?
  ) throws(LedgerError) -> Diagnostic {
    do {
      let bytes = try blob.map { try repository.blob($0) } ?? []
      return Diagnostic(
        problem, at: FieldLocator.locate(problem.field, in: bytes, path: path))
    } catch { throw LedgerError(error) }
  }

  private func recordFiles(
    in tree: ObjectID
  ) throws(LedgerError) -> [(RecordID, ObjectID)] {
    do {
      return try repository.files(in: tree, under: Paths.records).compactMap { file in
        guard file.mode == .file else { return nil }
        return RecordID(path: file.path).map { ($0, file.id) }
      }
    } catch { throw LedgerError(error) }
  }
}

extension LedgerError {
  /// What was found wrong in files; throws the error itself when it is not of that kind.
  var findings: [Diagnostic] {
    get throws(LedgerError) {
      guard case .problems(let found) = self else { throw self }
      return found
    }
  }
}
