internal import Governance
internal import Records

/// Reads when the structures concerned must consent: always, with `true`, or unless what a map says.
enum VoiceReading {
  private static let keys = ["silence", "lapse", "approvals"]

  /// Returns `nil` for `false`, as for what is wrong.
  static func voice(_ node: DocumentNode, _ problems: DocumentProblems) -> Requirements.Voice? {
    if node.text != nil {
      return Read.bool(node, problems) == true ? Requirements.Voice() : nil
    }
    guard let map = MapReader(node, keys: keys, problems: problems), map.saysSomething else {
      return nil
    }
    let silence = map.read("silence", Read.period(upTo: 90))
    let lapse = map.read("lapse", Read.period)
    let approvals = map.read("approvals", ApprovalsReading.approvals)
    if let pair = map.pairs.first(where: { ["silence", "lapse"].contains($0.name) }),
      map.value("approvals") == nil
    {
      problems.add(
        "missing-key", "'\(pair.name)' lets a voice be missing, and nothing is asked in its place",
        at: pair.key, hint: "add 'approvals:' to this map")
    }
    return Requirements.Voice(silence: silence, approvals: approvals, lapse: lapse)
  }
}
