internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// Makes records say that they were verified, all problems of all of them together.
struct Confirming {
  private let confirmation: Confirmation
  private let profile: Profile

  init(_ confirmation: Confirmation, profile: Profile) {
    self.confirmation = confirmation
    self.profile = profile
  }

  static let nothingNew = Diagnostic(
    .error, "nothing-to-propose", "the record says all of it already",
    hint: "look at it with 'terrier show'")

  /// Returns the records, each verified.
  func confirmed(_ records: [Record]) throws(LedgerError) -> [Record] {
    var problems: [Diagnostic] = []
    var confirmed: [Record] = []
    for record in records {
      guard let kind = profile.kinds[record.id.kind] else { continue }
      if profile.state(of: record).isOver {
        problems.append(.recordIsOver(record.id, profile.label(of: record)))
        continue
      }
      do throws(Diagnostic) {
        let form = try VerificationForm(kind)
        let found = confirmation.problems(of: kind, form, in: profile)
        problems += found
        guard found.isEmpty else { continue }
        confirmed.append(
          try confirmation.applied(to: record, kind: kind, form, in: profile))
      } catch { problems.append(error) }
    }
    problems += confirmed.flatMap(errors)
    guard problems.isEmpty else { throw .problems(problems.uniqued()) }
    return confirmed
  }

  /// Returns the records, each stated to be right by the structure whose voice a member is.
  func attested(
    _ records: [Record], by member: Member?, at time: Instant
  ) throws(LedgerError) -> [Record] {
    guard let member, member.isVoice(at: time), let structure = member.structure else {
      throw .problems([.notTheVoice(member?.id)])
    }
    var problems: [Diagnostic] = []
    var attested: [Record] = []
    for record in records {
      guard let kind = profile.kinds[record.id.kind] else { continue }
      guard profile.concerned(by: record).contains(structure) else {
        problems.append(.notConcerned(member.id, record.id))
        continue
      }
      do throws(Diagnostic) {
        let form = try AttestationForm(kind)
        attested.append(form.applied(to: record, by: structure, on: time.date, kind: kind))
      } catch { problems.append(error) }
    }
    problems += attested.flatMap(errors)
    guard problems.isEmpty else { throw .problems(problems.uniqued()) }
    return attested
  }

  /// Returns the title of a proposal that confirms records, in the language of what is on disk.
  func title(of records: [Record]) -> String {
    let what =
      records.count == 1
      ? records.map { profile.label(of: $0).oneLine() }[0] : "\(records.count) fiches"
    let sections =
      confirmation.sections.isEmpty
      ? "" : " (\(confirmation.sections.uniqued().joined(separator: ", ")))"
    return "Vérification : \(what)\(sections)"
  }

  /// Returns what would keep a record out of the ledger.
  private func errors(of record: Record) -> [Diagnostic] {
    RecordChecker(profile: profile).problems(of: record).filter { $0.severity == .error }.map {
      Diagnostic(.error, $0.code, "\(record.id): \($0.message)", hint: $0.hint)
    }
  }
}

// MARK: - What can be wrong with the records

extension Diagnostic {
  fileprivate static func recordIsOver(_ id: RecordID, _ label: String) -> Diagnostic {
    Diagnostic(
      .error, "record-over", "\(id), '\(label.oneLine())', is over: there is nothing to confirm",
      hint: "if it is not, say so with 'terrier edit \(id)'")
  }

  fileprivate static func notTheVoice(_ member: Member.ID?) -> Diagnostic {
    Diagnostic(
      .error, "not-the-voice",
      member.map { "\($0) is not the voice of a structure" }
        ?? "a structure's statement is signed by its voice, and no key is given",
      hint: member == nil ? "give --as and --key, or leave --attest out" : "leave --attest out")
  }

  fileprivate static func notConcerned(_ member: Member.ID, _ record: RecordID) -> Diagnostic {
    Diagnostic(
      .error, "not-the-voice", "\(record) does not concern the structure of \(member)",
      hint: "leave --attest out, or ask its voice")
  }
}
