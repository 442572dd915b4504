import Coding
import Foundation
import Git
import Governance
import Ledger
import Records

/// What people of a decade do to records and members.
extension Decade {
  private static let hours = [
    "Mo-Fr 09:00-12:00,14:00-17:00", "Mo-Fr 10:00-12:30; Sa 09:30-12:00", "Tu-Sa 10:00-18:00",
    "We 14:00-18:00; Sa 10:00-12:00", "Mo,Th 09:00-12:00; Fr 14:00-19:00",
  ]

  /// Changes a place that nobody is changing, and writes it.
  mutating func edit(
    _ edits: inout [String: PackWriter.Name], _ change: (Record, Value, Kind) -> Record
  ) {
    let id = order[number(below: order.count)]
    guard !busy.contains(id), edits[id.path] == nil, let record = places[id] else { return }
    let codes = [["gratuit"], ["payant"], ["gratuit", "payant"]][number(below: 3)]
    put(change(record, .list(codes.map { .text($0) }), kind), &edits)
  }

  mutating func put(_ record: Record, _ edits: inout [String: PackWriter.Name]) {
    if before[record.id] == nil { before[record.id] = .some(places[record.id]) }
    places[record.id] = record
    edits[record.id.path] = pack.add(.blob, RecordEncoder.encode(record, kind: kind))
  }

  mutating func change(_ edits: inout [String: PackWriter.Name]) {
    let (which, hours) = (number(below: 5), Self.hours[number(below: Self.hours.count)])
    let some = number(below: 90_000)
    edit(&edits) { record, list, kind in
      switch which {
      case 0: record.setting("telephone", to: .text("+331990\(10_000 + some)"), in: kind)
      case 1: record.setting("adresse", to: .text("\(some % 300) rue du Lavoir"), in: kind)
      case 2: record.setting("frais_a_charge", to: list, in: kind)
      default: record.setting("horaires", to: .text(hours), in: kind)
      }
    }
  }

  mutating func verify(_ edits: inout [String: PackWriter.Name]) {
    let verification: Value = .list([
      .map([
        Entry("sections", .list([.text("horaires"), .text("contact")])),
        Entry("le", .date(PartialDate(day))),
      ])
    ])
    edit(&edits) { record, _, kind in
      record.setting("verifications", to: verification, in: kind)
    }
  }

  mutating func end(_ edits: inout [String: PackWriter.Name]) {
    let day = day
    edit(&edits) { record, _, kind in
      record.setting("etat", to: .text("clos"), in: kind)
        .setting("ferme_le", to: .date(PartialDate(day)), in: kind)
        .setting("motif_fin", to: .text("fin-de-financement"), in: kind)
    }
  }

  mutating func add(_ edits: inout [String: PackWriter.Name]) throws {
    let id = RecordID.random(kind: "lieu", using: &random)
    guard let model = places[order[number(below: order.count)]] else { return }
    let record = Record(id: id, entries: model.entries)
      .setting("nom", to: .text("Espace ouvert numéro \(sequence)"), in: kind)
      .setting("etat", to: .text("actif"), in: kind)
      .setting("ferme_le", to: nil, in: kind).setting("motif_fin", to: nil, in: kind)
      .setting("ouvert_le", to: .date(PartialDate(day)), in: kind)
    order.append(id)
    put(record, &edits)
    // It is there for others once it is accepted.
    busy.insert(id)
  }

  /// Renews the mandate of a member for a year.
  mutating func renew(_ edits: inout [String: PackWriter.Name]) {
    let writer = Self.writers[number(below: Self.writers.count)]
    guard let text = members[writer], let mandates = text.range(of: "from: "),
      let end = text[mandates.upperBound...].range(of: ", scope")
    else { return change(&edits) }
    let until = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 365)
    let renewed =
      text[..<mandates.upperBound] + "\(day), until: \(until)" + text[end.lowerBound...]
    members[writer] = String(renewed)
    edits[Paths.member(writer)] = pack.add(.blob, Array(renewed.utf8))
  }
}
