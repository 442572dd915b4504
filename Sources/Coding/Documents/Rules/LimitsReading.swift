internal import Governance
internal import Records

/// Reads how much a server of the commons takes in; what is not said keeps its default.
enum LimitsReading {
  private static let keys = [
    "proposal_commits", "proposal_files", "proposal_bytes", "outside_proposals", "clock_minutes",
  ]

  static func limits(_ node: DocumentNode, _ problems: DocumentProblems) -> Limits? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    var limits = Limits()
    func read(_ key: String, _ range: ClosedRange<Int>, _ limit: inout Int) {
      limit = map.read(key, Read.int(in: range)) ?? limit
    }
    // A limit is never so low that the proposal which raises it could not enter.
    read("proposal_commits", 1...10_000, &limits.commits)
    read("proposal_files", 1...100_000, &limits.files)
    read("proposal_bytes", (1 << 20)...(1 << 30), &limits.bytes)
    read("outside_proposals", 0...10_000, &limits.outsideProposals)
    read("clock_minutes", 1...1_440, &limits.clockMinutes)
    return limits
  }
}
