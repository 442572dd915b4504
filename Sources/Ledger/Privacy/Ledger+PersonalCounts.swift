internal import Governance
package import Records

extension Ledger {
  /// Counts the records that an import would write, by what they seem to hold of people that the ledger has not.
  ///
  /// Rows come by thousands: which they are is told by the proposal's check.
  package func personalCounts(
    in records: [Record], at state: State
  ) throws(LedgerError) -> [Diagnostic] {
    let scan = RecordPrivacy(profile: state.profile)
    var counts: [PersonalDatum: Int] = [:]
    for record in records where !scan.findings(in: record).isEmpty {
      let earlier = try self.record(record.id, in: state.tree, profile: state.profile)
      let found = scan.findings(in: record, besides: earlier)
      for datum in Set(found.map(\.place.datum)) { counts[datum, default: 0] += 1 }
    }
    return PersonalDatum.allCases.compactMap { datum in
      guard let count = counts[datum], let severity = state.rules.privacy[datum].severity else {
        return nil
      }
      return Diagnostic(
        severity, datum.rawValue,
        "\(datum.words) seems to stand in \(count) of \(records.count) records to be written",
        hint: datum.remedy)
    }
  }
}
