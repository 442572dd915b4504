internal import Records

extension CommuneHistory {
  private static let columns = ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "TYPECOM_AP", "COM_AP"]

  /// What Insee writes in `MOD` where a commune was made out of parts of others: those others live on.
  private static let creation = "20"
  /// A commune that became one again.
  private static let restoration = "21"

  /// Reads the movements of communes that Insee publishes as `mouvements-communes.csv` (columns `MOD`, `DATE_EFF`,
  /// `TYPECOM_AV`, `COM_AV`, `TYPECOM_AP`, `COM_AP`).
  package init(insee bytes: [UInt8]) throws(ExchangeError) {
    let table = try CSVReader.table(from: bytes)
    var places: [Int] = []
    for column in CommuneHistory.columns {
      guard let place = table.header.firstIndex(where: { $0.text == column }) else {
        throw .missingIdentifierColumn(column, line: table.header.first?.line ?? 1)
      }
      places.append(place)
    }
    var movements: [Movement] = []
    var restored: [(code: String, on: PartialDate)] = []
    for row in table.rows where row.problem == nil {
      let cells = places.map { row.cells[$0].text }
      guard let day = PartialDate(cells[1]), cells[4] == "COM", cells[3] != cells[5] else {
        continue
      }
      switch cells[0] {
      case CommuneHistory.creation: continue
      case CommuneHistory.restoration: restored.append((cells[5], day))
      default: movements.append(Movement(from: cells[3], to: cells[5], on: day))
      }
    }
    self.init(movements: movements, restored: restored)
  }
}
