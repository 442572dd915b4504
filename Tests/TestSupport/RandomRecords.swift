package import Records

/// Records with random contents, of one kind that has a field of every type.
///
/// Contents are drawn from few values, so that two records often say the same: that is where
/// comparing and merging are hard. Every record is without errors by itself.
package struct RandomRecords {
  package var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns a record of the kind ``RandomRecords/kind``, in its order.
  package mutating func record() -> Record {
    let id = RecordID.random(kind: "lieu", using: &generator)
    return edited(Record(id: id, entries: [Entry("nom", .text("Espace"))]), times: 20)
  }

  /// Returns a record in which some fields were set, removed, or changed inside.
  package mutating func edited(_ record: Record, times: Int) -> Record {
    var record = record
    for _ in 0..<times { record = edited(record) }
    return record
  }

  private mutating func edited(_ record: Record) -> Record {
    let names = RandomRecords.paths
    let path = names[Int.random(in: 0..<names.count, using: &generator)]
    if path == "services" || path == "liens" { return editedList(path, of: record) }
    if path == "latitude" { return moved(record) }
    let isKept = path == "nom" || Int.random(in: 0..<5, using: &generator) > 0
    return record.setting(path, to: isKept ? value(of: path) : nil, in: RandomRecords.kind)
  }

  private mutating func editedList(_ field: String, of record: Record) -> Record {
    var items = record[field]?.items ?? []
    let item = Value.text(
      field == "services"
        ? code() : "structure/00000000000\(Int.random(in: 0..<6, using: &generator))")
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: items = []
    case 1: items.shuffle(using: &generator)
    case 2, 3: items.removeAll { $0 == item }
    default:
      let place = Int.random(in: 0...items.count, using: &generator)
      if !items.contains(item) { items.insert(item, at: place) }
    }
    return record.setting(field, to: .list(items), in: RandomRecords.kind)
  }

  private mutating func moved(_ record: Record) -> Record {
    let isKnown = Bool.random(using: &generator)
    return record.setting("latitude", to: isKnown ? number() : nil, in: RandomRecords.kind)
      .setting("longitude", to: isKnown ? number() : nil, in: RandomRecords.kind)
  }

  private mutating func code() -> String { RandomRecords.codes[digit()] }

  private mutating func digit() -> Int { Int.random(in: 0..<4, using: &generator) }

  private mutating func number() -> Value {
    Number("4\(digit()).\(digit())\(digit() + 1)").map(Value.number) ?? .integer(0)
  }

  private mutating func value(of path: String) -> Value {
    let digit = digit()
    switch path {
    case "places": return .integer(digit)
    case "surface": return number()
    case "accessible": return .boolean(digit < 2)
    case "ouvert_le": return PartialDate("201\(digit)").map(Value.date) ?? .boolean(false)
    case "visite_le": return PartialDate("2026-03-0\(digit + 1)").map(Value.date) ?? .boolean(false)
    case "site": return .text("https://lieu\(digit).invalid/accueil")
    case "courriel": return .text("accueil@lieu\(digit).invalid")
    case "telephone": return .text("+3324105000\(digit)")
    case "position": return .text("-0.5\(digit + 1), 47.\(digit + 1)")
    case "presentation": return .text("Ouvert à tous.\nSans rendez-vous \(digit).")
    case "porte_par": return .text("structure/00000000000\(digit)")
    case "etat": return .text(["projet", "ouvert", "suspendu", "clos"][digit])
    default: return .text("\(path) \(digit) é")
    }
  }
}
