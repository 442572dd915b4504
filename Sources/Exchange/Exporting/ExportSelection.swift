internal import Records

/// The records that an export is about, in the order of their identities, and those it leaves out at once.
struct ExportSelection {
  /// The records to write, unless the form finds that it cannot.
  private(set) var written: [Record] = []
  private(set) var omitted: [ExportOmission] = []
  private(set) var otherKinds: [String: Int] = [:]

  /// How many records are of the kinds to write.
  var count: Int { written.count + omitted.count }

  /// Takes the records of some kinds; those that are over stay out unless they are asked for.
  init(_ request: ExportRequest, kinds: Set<String>) {
    let asked = request.options.kinds
    let kinds = asked.isEmpty ? kinds : kinds.intersection(asked)
    let keepsAll = request.format.isLossless
    let keepsOver = keepsAll || (request.options.includesEnded && !request.format.isNational)
    for record in request.records.sorted(by: { $0.id < $1.id }) {
      guard kinds.contains(record.id.kind) else {
        otherKinds[record.id.kind, default: 0] += 1
        continue
      }
      let state = request.profile.state(of: record)
      if state.isOver && !keepsOver {
        omitted.append(ExportOmission(record.id, .over(state)))
      } else if state == .planned && request.format.isNational {
        omitted.append(ExportOmission(record.id, .planned))
      } else if request.format.isNational, let codes = request.erroneous[record.id] {
        omitted.append(ExportOmission(record.id, .erroneous(codes)))
      } else {
        written.append(record)
      }
    }
  }
}

extension ExportAccount {
  /// Counts the records that an export is about, and those left out of it.
  mutating func take(_ selection: ExportSelection) {
    records = selection.count
    omitted = selection.omitted
    otherKinds = selection.otherKinds
  }
}
