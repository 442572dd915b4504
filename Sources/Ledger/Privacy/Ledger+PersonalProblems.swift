internal import Coding
internal import Git
internal import Governance
package import Records

extension Ledger {
  /// Returns what a text that would enter history seems to hold of people, as the rules of a state have it.
  package func personalProblems(
    inText text: String, called what: String, at state: State
  ) -> [Diagnostic] {
    PersonalData.places(in: text, as: .prose).compactMap {
      state.rules.privacy.diagnostic($0, in: what)
    }
  }

  /// Returns what a record that is being written seems to hold of people, besides what it said before.
  package func personalProblems(
    in record: Record, besides earlier: Record?, profile: Profile
  ) throws(LedgerError) -> [Diagnostic] {
    let rules = try state().rules.privacy
    return RecordPrivacy(profile: profile).findings(in: record, besides: earlier).compactMap {
      rules.problem($0).map { Diagnostic($0.severity, $0.code, $0.message, hint: $0.hint) }
    }
  }

  /// Returns what the commits of a proposal seem to bring of people into history, where all of them would stay:
  /// their messages, and what each changes, whether or not the next one takes it back.
  ///
  /// The work follows the size of the change: what stood before is not looked at again.
  func personalProblems(in commits: [Commit], at state: State) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for commit in commits {
      problems += personalProblems(inMessageOf: commit, at: state)
      problems += try personalProblems(inFilesOf: commit, at: state)
    }
    return problems.uniqued()
  }

  /// Returns what the message of a commit seems to hold of people.
  func personalProblems(inMessageOf commit: Commit, at state: State) -> [Diagnostic] {
    PersonalMessage.places(in: commit.message).compactMap {
      state.rules.privacy.diagnostic($0, in: "the message of commit \(commit.id.short)")
    }
  }

  /// Returns what an act that is pushed seems to bring of people: its message, those of the reviews it takes in, and
  /// the commits of its proposal.
  func personalProblems(broughtBy act: Act, at state: State) throws(LedgerError) -> [Diagnostic] {
    var problems = personalProblems(inMessageOf: act.commit, at: state)
    for review in act.reviews {
      guard let tip = try reviewCommit(review).review else { continue }
      // What its branch has here already came in before; the last one is looked at as it enters 'main'.
      let branch = Ledger.reference(Ledger.reviews + "\(tip.proposal)/\(tip.branchName)")
      let standing = try? repository.reference(branch)
      for commit in try reviews(upTo: review, after: standing == review ? nil : standing) {
        problems += personalProblems(inMessageOf: commit, at: state)
        if standing == review { break }
      }
    }
    guard act.kind == .accepted, let head = act.head else { return problems }
    let range = try range(of: head, in: try journal(upTo: state.act)).range
    return try problems + personalProblems(in: range.commits.map(\.commit), at: state)
  }

  /// Returns a review and those before it, the last one first, down to one that is known.
  func reviews(
    upTo tip: ObjectID, after known: ObjectID?
  ) throws(LedgerError) -> [Commit] {
    var found: [Commit] = []
    var next: ObjectID? = tip
    do {
      while let id = next, id != known {
        let commit = try repository.commit(id)
        found.append(commit)
        next = commit.parents.first
      }
      return found
    } catch { throw LedgerError(error) }
  }

  private func personalProblems(
    inFilesOf commit: Commit, at state: State
  ) throws(LedgerError) -> [Diagnostic] {
    do {
      let parent = try commit.parents.first.map { try repository.commit($0).tree }
      let profile = try? profile(in: commit.tree)
      let scan = profile.map(RecordPrivacy.init)
      var problems: [Diagnostic] = []
      for change in try repository.difference(from: parent, to: commit.tree) {
        guard let after = change.after, after.mode == .file,
          try repository.blobSize(after.id) <= RecordDecoder.sizeLimit
        else { continue }
        if let id = RecordID(path: change.path), let profile, let scan,
          let record = try legible(id, after.id, profile)
        {
          let before = try change.before.flatMap { try legible(id, $0.id, profile) }
          for finding in scan.findings(in: record, besides: before) {
            guard let problem = state.rules.privacy.problem(finding) else { continue }
            problems.append(try located(problem, path: change.path, blob: after.id))
          }
        } else {
          let before = try change.before.map { try repository.blob($0.id) } ?? []
          problems += PersonalLines.places(in: try repository.blob(after.id), besides: before)
            .compactMap { line, place in
              state.rules.privacy.diagnostic(
                place, in: "line \(line)",
                at: Location(change.path, line: line, column: place.range.lowerBound + 1))
            }
        }
      }
      return problems
    } catch { throw LedgerError(error) }
  }

  /// Returns a record, or `nil` when its file cannot be read as one: its lines are looked at then.
  func legible(
    _ id: RecordID, _ blob: ObjectID, _ profile: Profile
  ) throws(LedgerError) -> Record? {
    do { return try record(id, blob: blob, profile: profile) } catch LedgerError.problems {
      return nil
    } catch { throw error }
  }
}
