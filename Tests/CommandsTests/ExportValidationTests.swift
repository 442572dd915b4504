import Commands
import Foundation
import TestSupport
import Testing

/// What other tools say of exports: of the starter, and of real files once they were imported.
@Suite(
  "Exports before their validators",
  .enabled(if: Validators.arePresent, Comment(rawValue: Validators.hint)))
struct ExportValidationTests {
  private func validate(in commons: Commons, folder: String) throws {
    for (form, output) in [
      (["mednum-csv"], "lieux.csv"), (["data-inclusion", "--producer", "val-dorme"], "."),
    ] {
      let exported = commons.run(
        ["export", "--to"] + form + ["--output", output], in: folder)
      #expect(exported.status == .success, "\(exported.standardError)")
    }
    let standard = try Validators.frictionless("lieux.csv", in: folder)
    #expect(standard.status == 0, "\(standard.output)")
    #expect(standard.output.contains(" VALID"))
    for schema in ["structure", "service"] {
      let said = try Validators.inclusion("\(schema)s.json", schema: schema, in: folder)
      #expect(said.status == 0, "\(said.output)\(said.errors)")
      #expect(said.output.hasSuffix(" valid\n"))
    }
  }

  @Test("The starter is valid in the national standard and in data·inclusion")
  func starter() throws {
    let commons = try Commons(starter: Project.root)
    try validate(in: commons, folder: commons.ledger)
    let left = commons.terrier(
      "export", "--to", "mednum-csv", "--empty-pivot", "--output", "vide.csv")
    #expect(left.status == .success)
    let refused = try Validators.frictionless("vide.csv", in: commons.ledger)
    #expect(refused.status != 0)
    #expect(refused.output.contains("\"required\" is"))
  }

  @Test(
    "Real files are valid once imported, whatever they held",
    arguments: [
      "49-cd49-2022-11-16", "49-cd49-2023-05-24", "49-france-services-2022-12-01",
      "49-conseiller-numerique-2022-12-02", "49-aidants-connect-2024-02-22",
    ])
  func realFile(name: String) throws {
    let commons = try Commons(at: "2022-11-01T09:00:00Z")
    let data = try #require(Project.sharedData)
    let imported = commons.terrier(
      as: "m-lierre", "import", data + "/maine-et-loire/\(name).csv", "--id", "reel", "--source",
      "Essai", now: "2024-03-01T09:00:00Z")
    #expect(imported.status == .success, "\(imported.standardError)")
    commons.terrier(as: "m-genet", "open", "reel")
    for member in ["m-coquelicot", "m-fougere"] {
      commons.terrier(as: member, "review", "reel", "--position", "consent")
    }
    let decided = commons.terrier(as: "m-houx", "decide", "reel", now: "2024-03-04T10:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)")
    try validate(in: commons, folder: commons.ledger)
    let again = commons.terrier("import", "lieux.csv", now: "2024-04-01T09:00:00Z")
    #expect(again.standardOutput.hasPrefix("nothing proposed\n"), "\(again.standardOutput)")
  }
}
