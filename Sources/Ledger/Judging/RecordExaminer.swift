internal import Dispatch
internal import Governance
internal import Records
internal import Synchronization

/// Looks at records one by one on a thread of its own, while whoever brings them reads the next ones.
///
/// What it finds is in the order in which the records came.
final class RecordExaminer: Sendable {
  /// What looks at a record, and what was found.
  private struct State {
    let checker: RecordChecker
    let scan: RecordPrivacy
    let privacy: PrivacyRules?
    var found: [(RecordID, FieldProblem)] = []

    mutating func examine(_ record: Record) {
      for problem in checker.problems(of: record) { found.append((record.id, problem)) }
      guard let privacy else { return }
      for finding in scan.findings(in: record) {
        if let problem = privacy.problem(finding) { found.append((record.id, problem)) }
      }
    }
  }

  private let queue = DispatchQueue(label: "examiner")
  private let state: Mutex<State>

  /// Creates a thread that checks records of a profile on a day, and looks for personal data when there are rules
  /// about it.
  init(profile: Profile, on day: CalendarDate?, privacy: PrivacyRules?) {
    state = Mutex(
      State(
        checker: RecordChecker(profile: profile, on: day), scan: RecordPrivacy(profile: profile),
        privacy: privacy))
  }

  /// Takes records in, and returns at once.
  func take(_ records: [Record]) {
    queue.async { [self] in
      state.withLock { state in for record in records { state.examine(record) } }
    }
  }

  /// Waits for the last record, and returns what is wrong with all of them.
  func finish() -> [(RecordID, FieldProblem)] {
    queue.sync { state.withLock { $0.found } }
  }
}
