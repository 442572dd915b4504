import Records
import Testing

@testable import Exchange

/// What holds for any list, however damaged.
@Suite("Laws of imports")
struct ImportLawTests {
  private static let cells: [String: [String]] = [
    "id": ["1", "2", "3", "4", "5", "6", "", " 7 ", "8\u{a0}"],
    "nom": ["Mairie", "", "M&eacute;diathèque", "École\u{301}", "\"x;y\"", "=1+1"],
    "commune": ["Nice", "Bourg", "Angers", ""],
    "code_postal": ["6000", "06000", "1000.0", "49 000", "x", "", "00000", "100"],
    "code_insee": ["6088", "06088", "49007", "1", ""],
    "latitude": ["47,1", "47.1", "-0.5", "6692424,5", "", "x", "1e9", "nan"],
    "longitude": ["-0,5", "47", "475198,1", "", "180"],
    "telephone": ["0241050000", "241050000", "33630392518", "3949", "+", ""],
    "courriels": ["a@b.fr;c@d.fr", "twitter@x", "mailto:a@b.fr", ""],
    "site_web": ["htpps://a.fr", "a.fr", "https://a.fr|http://b.fr", "http:///", ""],
    "date_maj": ["09/0102023", "24/05/2023", "03/04/2023", "45231", "1970-01-01", "99999", ""],
    "pivot": ["2,1E+13", "21760400000000", "13002603200016.0", "W491234567", ""],
    "services": [
      "Prendre en main un ordinateur;Créer avec le numérique", "Aide aux démarches administratives",
      "Inconnu", "",
    ],
    "publics_accueillis": ["Adultes;Uniquement femmes", "Jeunes (16-26 ans)", ""],
  ]

  @Test(
    "Every row is accounted for, a second import proposes nothing, and a later one takes nothing away",
    arguments: 0..<60 as Range<UInt64>)
  func holds(seed: UInt64) throws {
    var random = FixedGenerator(seed: seed)
    let text = list(using: &random)
    let file = try SourceFile.csv(Array(text.utf8))
    let ledger = Importing()
    let plan = try ledger.plan(file.table, seed: seed)
    let rows = plan.rows
    #expect(rows.read == rows.added + rows.changed + rows.unchanged + rows.rejected)
    #expect(plan.account.rows.count == rows.read)
    #expect(plan.account.rows.count { $0.outcome == .rejected } == plan.rejected.count)
    for record in plan.added {
      let position = [record["latitude"], record["longitude"]]
      #expect(position.count { $0 == nil } != 1, "half a position says nothing")
      #expect(record["code_postal"].map { $0.text?.utf8.count == 5 } ?? true)
    }
    let next = ledger.after(plan, vintage: "2023-05-24")
    #expect(try next.plan(file.table, seed: seed + 1).isEmpty)
    let later = try next.plan(
      try SourceFile.csv(Array(list(using: &random).utf8)).table, seed: seed + 2)
    for change in later.changed {
      for entry in change.before.entries where entry.name != "extensions" {
        #expect(change.after[entry.name] != nil, "an import never empties \(entry.name)")
      }
    }
    let report = try CSVReader.table(from: Array(plan.report(in: "fr").utf8))
    #expect(Set(report.rows.map { $0.cells[0].text }).count == rows.read)
  }

  @Test("Any bytes are a list or an error", arguments: 0..<200 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) {
    var random = FixedGenerator(seed: seed)
    let alphabet = Array("id;nom,\n\r\"|\t&#39;é{}[]:".utf8) + [0x00, 0x80, 0x92, 0xe9, 0xff]
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let file = try? SourceFile.csv(Array("id;nom\n".utf8) + bytes)
    let plan = file.flatMap { try? Importing().plan($0.table) }
    #expect(plan.map { $0.rows.read == $0.account.rows.count } ?? true)
  }

  private func list(using random: inout FixedGenerator) -> String {
    let names = Self.cells.keys.sorted()
    let rows = (0..<12).map { _ in
      names.map { name in
        let cell = Self.cells[name]?.randomElement(using: &random) ?? ""
        return cell.contains(";") && cell.first != "\"" ? "\"\(cell)\"" : cell
      }.joined(separator: ";")
    }
    return ([names.joined(separator: ";")] + rows).joined(separator: "\n") + "\n"
  }
}
