internal import Records

/// Repairs the cells of a row that are understood together only: coordinates, and codes of places.
struct RowRepair {
  /// What a cell says once the row was looked at as a whole.
  struct Cell {
    var text: String
    var note: CellReading.Note?
    var isRefused = false
  }

  private let columns: [String: Int]
  private(set) var places = PlaceKnowledge.empty

  init(columns: [String: Int]) { self.columns = columns }

  /// Learns where communes are from the rows of a file and from the records of a ledger.
  mutating func learn(from rows: [CSVRow], known: [Record]) {
    for row in rows {
      for column in ["code_postal", "code_insee"] {
        places.learn(
          commune: text("commune", row), code: CodeTraces.bare(text(column, row)))
      }
    }
    for record in known {
      guard let commune = record["commune"]?.text else { continue }
      for field in ["code_postal", "code_insee"] {
        places.learn(commune: commune, code: record[field]?.text ?? "")
      }
    }
  }

  /// Returns the cells of a row to read otherwise than as they are written, by position.
  func repairs(of row: CSVRow) -> [Int: Cell] {
    var repairs: [Int: Cell] = [:]
    let codes = CodeRepair.outcomes(
      postcode: CodeTraces.bare(text("code_postal", row)),
      insee: CodeTraces.bare(text("code_insee", row)), commune: text("commune", row),
      knowing: places)
    take(codes.postcode, "code_postal", row, &repairs)
    take(codes.insee, "code_insee", row, &repairs)
    if let latitude = columns["latitude"], let longitude = columns["longitude"],
      let repair = PositionRepair.repair(
        latitude: text("latitude", row), longitude: text("longitude", row))
    {
      repairs[latitude] = Cell(text: repair.latitude, note: repair.note)
      repairs[longitude] = Cell(text: repair.longitude)
    }
    return repairs
  }

  private func take(
    _ outcome: CodeRepair.Outcome?, _ column: String, _ row: CSVRow, _ repairs: inout [Int: Cell]
  ) {
    guard let outcome, let index = columns[column] else { return }
    switch outcome {
    case .repaired(let text, let note): repairs[index] = Cell(text: text, note: note)
    case .refused(let note):
      repairs[index] = Cell(text: text(column, row), note: note, isRefused: true)
    }
  }

  private func text(_ column: String, _ row: CSVRow) -> String {
    guard let index = columns[column], index < row.cells.count else { return "" }
    return TextCleaning.line(row.cells[index].text)
  }
}
