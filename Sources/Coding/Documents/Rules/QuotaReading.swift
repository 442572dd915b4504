internal import Governance
internal import Records

/// Reads how much of a class one structure may use in some time.
enum QuotaReading {
  private static let keys = ["records", "fields", "period"]

  static func quota(_ node: DocumentNode, _ problems: DocumentProblems) -> Requirements.Quota? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let records = map.require("records", Read.count)
    let fields = map.read("fields", ShareReading.fraction)
    // Every decision looks back as far as the quota does.
    let period = map.require("period", Read.period(upTo: 366))
    guard let records, let period else { return nil }
    return Requirements.Quota(records: records, fields: fields, period: period)
  }
}
