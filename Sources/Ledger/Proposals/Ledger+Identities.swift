internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// The only domain that author and committer lines may use: no natural person is in history
  /// (design §2, principle 9).
  package static let identityDomain = "commun.invalid"

  /// The name under which a change from outside is recorded.
  package static let outsider = "anonyme"

  /// Returns the signature line of a member, or of an outsider when there is none.
  static func identity(of member: Member.ID?, at time: Instant) -> Signature {
    let name = member ?? outsider
    return Signature(
      name: name, email: "\(name)@\(identityDomain)", seconds: time.seconds, offset: 0)
  }

  /// Returns what keeps commits out of history: personal identities, content that the head no longer has,
  /// files that may not be there.
  func historyProblems(of commits: [Commit], base: Act) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do {
      for commit in commits {
        if !Ledger.isPseudonymous(commit.author) || !Ledger.isPseudonymous(commit.committer) {
          problems.append(.personalIdentity(commit.id))
        }
        if commit.encoding != nil { problems.append(.foreignEncoding(commit.id)) }
        if commit.signatures.count > 1 { problems.append(.severalSignatures(commit.id)) }
        guard let head = commits.last, commit.id != head.id else { continue }
        let parent = try commit.parents.first.map { try repository.commit($0).tree }
        for change in try repository.difference(from: parent, to: commit.tree) {
          problems += FileRules.problems(of: change)
          guard let after = change.after,
            try repository.entry(at: change.path, in: head.tree)?.id != after.id
          else { continue }
          problems.append(.supersededContent(change.path, commit.id))
        }
      }
    } catch { throw LedgerError(error) }
    return problems.uniqued()
  }

  private static func isPseudonymous(_ signature: Signature) -> Bool {
    signature.email == "\(signature.name)@\(identityDomain)"
      && (signature.name == outsider || Member.isID(signature.name))
  }
}

// MARK: - What can be wrong with a commit

extension Diagnostic {
  fileprivate static func personalIdentity(_ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "personal-identity",
      "commit \(commit.short) carries a name or an address that would stay in history for ever",
      hint: "run 'terrier propose --adopt <proposal>' to take its content in as one fresh commit")
  }

  fileprivate static func foreignEncoding(_ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "foreign-encoding",
      "commit \(commit.short) is not in UTF-8: tools would show other texts",
      hint: "run 'terrier propose --adopt <proposal>' to take its content in as one fresh commit")
  }

  fileprivate static func supersededContent(_ path: String, _ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "superseded-content",
      "commit \(commit.short) holds a version of this file that the proposal no longer has",
      at: Location(path),
      hint: "run 'terrier propose --adopt <proposal>' to take its content in as one fresh commit")
  }

  fileprivate static func severalSignatures(_ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "several-signatures", "commit \(commit.short) has more than one signature",
      hint: "run 'terrier propose --adopt <proposal>' to take its content in as one fresh commit")
  }
}
