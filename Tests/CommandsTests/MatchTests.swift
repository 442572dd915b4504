import Commands
import Foundation
import TestSupport
import Testing

@Suite("terrier match")
struct MatchTests {
  private static let header =
    "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,typologie,telephone\n"
  private static let first =
    header + """
      A1,Médiathèque des Tilleuls,Valbrume,49990,49007,4 rue des Tilleuls,47.47,-0.55,BIB,
      A2,CS Pasteur,Valbrume,49990,49007,12 rue Pasteur,47.4712,-0.5533,,
      A3,Atelier du Lavoir,Valbrume,49990,49007,3 quai du Lavoir,47.4721,-0.5521,,

      """
  private static let second =
    header + """
      b-10,MEDIATHEQUE DES TILLEULS,VALBRUME,49990,49007,4 Rue des Tilleuls,,,,+33241000002
      b-11,Centre social Pasteur,VALBRUME,49990,49007,12 rue Pasteur,,,,
      b-12,Les ateliers du Lavoir,VALBRUME,49990,49007,3 quai du lavoir,,,,

      """

  /// A ledger that took in both lists.
  private func commons() throws -> Commons {
    let commons = try Commons(starter: Project.root)
    try take(Self.first, as: "Département", "2026-01-05", "2026-01-08", in: commons)
    try take(Self.second, as: "Aidants", "2026-01-09", "2026-01-12", in: commons)
    return commons
  }

  private func take(
    _ text: String, as source: String, _ day: String, _ end: String, in commons: Commons
  ) throws {
    let file = commons.folder.path + "/\(day).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let output = commons.terrier(
      as: "m-lierre", "import", file, "--source", source, "--id", "import-\(day)",
      now: day + "T09:00:00Z")
    try #require(output.status == .success, "\(output.standardError)")
    try accept("import-\(day)", on: end, in: commons)
  }

  private func accept(_ proposal: String, on day: String, in commons: Commons) throws {
    commons.terrier(as: "m-genet", "open", proposal)
    for member in ["m-coquelicot", "m-fougere"] {
      commons.terrier(as: member, "review", proposal, "--position", "consent")
    }
    let decided = commons.terrier(as: "m-houx", "decide", proposal, now: day + "T10:00:00Z")
    try #require(
      decided.status == .success, "\(decided.standardOutput)\(decided.standardError)")
  }

  private func sheet(of commons: Commons) -> [[String]] {
    commons.terrier("match", "--format", "csv").standardOutput
      .split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  private func answer(
    _ words: [String: String], in commons: Commons, id: String
  ) throws -> (output: String, errors: String, status: Int32) {
    var rows = sheet(of: commons)
    let place = try #require(rows.first?.firstIndex(of: "reponse"))
    let name = try #require(rows.first?.firstIndex(of: "nom_1"))
    for index in rows.indices.dropFirst() {
      for (key, word) in words where (rows[index][name] + rows[index][name + 1]).contains(key) {
        rows[index][place] = word
      }
    }
    let file = commons.folder.path + "/\(id).csv"
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let output = commons.terrier(as: "m-lierre", "match", "--answers", file, "--id", id)
    return (output.standardOutput, output.standardError, output.status.rawValue)
  }

  @Test("Three answers become one proposal, and once it is accepted nothing is asked again")
  func threeAnswers() throws {
    let commons = try commons()
    #expect(sheet(of: commons).count == 4)
    let before = commons.terrier("match", "--format", "json").standardOutput
    let result = try answer(
      ["Tilleuls": "même", "Pasteur": "distincts", "Lavoir": "incertain"], in: commons,
      id: "rapprochements")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("proposed rapprochements\n"))
    // Nothing is merged before people have decided.
    #expect(commons.terrier("match", "--format", "json").standardOutput == before)
    let check = commons.terrier("check", "rapprochements").standardOutput
    #expect(check.contains("class E"), "\(check)")
    try accept("rapprochements", on: "2026-02-12", in: commons)
    #expect(sheet(of: commons).count == 1)
    #expect(commons.terrier("validate", "main").standardOutput.hasPrefix("0 errors"))
    let again = commons.terrier(
      as: "m-lierre", "match", "--answers", commons.folder.path + "/rapprochements.csv")
    #expect(again.standardOutput.hasPrefix("nothing proposed\n"))
    #expect(again.status == .success)
    #expect(again.standardError.contains("[already-answered]"))
    #expect(again.standardError.contains("[already-merged]"))
    // A later file of either source finds the one record that remains.
    let file = commons.folder.path + "/again.csv"
    try Data(Self.second.utf8).write(to: URL(fileURLWithPath: file))
    let imported = commons.terrier(
      "import", file, "--source", "Aidants", "--dry-run", "--format", "json")
    #expect(imported.standardOutput.contains(#""added" : 0"#), "\(imported.standardOutput)")
  }

  @Test(
    "No class takes in the rewriting of an answer; it can be withdrawn, and is then asked again")
  func neverRewritten() throws {
    let commons = try commons()
    _ = try answer(["Pasteur": "distincts"], in: commons, id: "reponse")
    try accept("reponse", on: "2026-01-20", in: commons)
    #expect(sheet(of: commons).count == 3)
    let told = commons.terrier(
      "match", "--answers", commons.folder.path + "/reponse.csv"
    ).standardError
    let id = try #require(told.firstMatch(of: /rapprochement\/[0-9a-f]{12}/)).output
    commons.terrier("edit", String(id), "reponse=meme")
    commons.terrier(
      as: "m-lierre", "propose", "--id", "refait", "--title", "Refait", "--nature", "correction")
    let rewriting = commons.terrier("check", "refait")
    #expect(rewriting.status == .negative)
    #expect(rewriting.standardError.contains("[no-class]"))
    commons.terrier("edit", String(id), "etat=errone")
    commons.terrier(
      as: "m-lierre", "propose", "--id", "retrait", "--title", "Retrait", "--nature", "correction")
    try accept("retrait", on: "2026-01-22", in: commons)
    #expect(sheet(of: commons).count == 4)
  }

  @Test("The rules say in words from which likeness on people are asked")
  func rules() throws {
    let commons = try Commons(starter: Project.root)
    let english = commons.terrier("rules", "--lang", "en").standardOutput
    #expect(english.contains("alike by 60 in 100 or more are put to people"))
    let french = commons.terrier("rules", "--lang", "fr").standardOutput
    #expect(french.contains("Aucune ressemblance ne fusionne des fiches"))
  }

  @Test("A wrong word stops the whole sheet, with its line")
  func wrongWord() throws {
    let result = try answer(
      ["Tilleuls": "peut-être", "Pasteur": "même"], in: commons(), id: "faux")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("nothing proposed\n"))
    #expect(result.errors.contains("[unknown-answer]"))
    #expect(result.errors.contains("faux.csv:"))
  }

  @Test(
    "Command lines that make no sense are refused",
    arguments: [
      ["--limit=-1"], ["--above", "101"], ["--answers", "a.csv", "--format", "html"],
    ])
  func usage(arguments: [String]) throws {
    let commons = try Commons(founded: false)
    #expect(commons.run(["match"] + arguments, in: commons.folder.path).status == .usage)
  }
}
