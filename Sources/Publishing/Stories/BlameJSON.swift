internal import Governance
internal import Records

/// Where each part of a record comes from, as programs read it: every part with its act in full.
package struct BlameJSON: Encodable, Sendable {
  /// A field, or an item of a list, with what wrote it; what is not known is null.
  package struct Part: Encodable, Sendable {
    let field: String
    let value: ValueJSON
    let sequence: Int?
    let time: String?
    let proposal: String?
    let title: String?
    let nature: String?
    let reasons: String?
    let authors: [String]
    let structures: [String]
  }

  package let record: String
  package let fields: [Part]

  package init(_ blame: Blame) {
    let acts = Dictionary(uniqueKeysWithValues: blame.acts.map { ($0.number, $0) })
    record = blame.record.description
    fields = blame.parts.map { part in
      let act = part.act.flatMap { acts[$0] }
      return Part(
        field: part.field, value: ValueJSON(part.value), sequence: act?.number,
        time: act?.time.description, proposal: act?.proposal, title: act?.title,
        nature: act?.nature?.rawValue, reasons: act.map(\.reasons), authors: act?.authors ?? [],
        structures: act?.structures ?? [])
    }
  }
}
