/// How much a server of the commons takes in, so that strangers cannot fill it (design §5.4).
///
/// The commons sets them at the top of its rules; each has a default:
///
/// ```yaml
/// limits: {proposal_commits: 200, proposal_files: 5000, proposal_bytes: 33554432, outside_proposals: 200,
///   clock_minutes: 10}
/// ```
package struct Limits: Hashable, Sendable {
  /// The commits of one proposal.
  package var commits: Int
  /// The changes of files in one proposal, over all of its commits.
  package var files: Int
  /// The bytes of all files that a proposal brings, over all of its commits.
  package var bytes: Int
  /// The proposals from outside that may wait for a decision at once.
  package var outsideProposals: Int
  /// How far from the server's clock an act may be dated, in minutes.
  package var clockMinutes: Int

  package init(
    commits: Int = 200, files: Int = 5_000, bytes: Int = 32 << 20, outsideProposals: Int = 200,
    clockMinutes: Int = 10
  ) {
    self.commits = commits
    self.files = files
    self.bytes = bytes
    self.outsideProposals = outsideProposals
    self.clockMinutes = clockMinutes
  }
}
