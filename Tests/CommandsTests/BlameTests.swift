import Commands
import Foundation
import TestSupport
import Testing

@Suite("Blame: who wrote each field")
struct BlameTests {
  private static let library = "lieu/b43108198647"

  /// Returns a commons where m-mauve's new hours and one more service were accepted.
  private func accepted() throws -> Commons {
    let commons = try Commons()
    let edited = commons.terrier(
      "edit", Self.library, "horaires=Tu-Fr 13:30-18:00; Sa 10:00-12:30; PH off")
    try #require(edited.status == .success, "\(edited.standardError)")
    let steps = [
      commons.terrier(
        as: "m-mauve", "propose", "--id", "horaires", "--title", "Horaires d'hiver", "--nature",
        "change", "--reason", "Affichés à l'entrée."),
      commons.terrier(as: "m-genet", "open", "horaires"),
      commons.terrier(as: "m-aubepine", "review", "horaires", "--position", "consent"),
      commons.terrier(as: "m-coquelicot", "review", "horaires", "--position", "consent"),
      commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-07T09:00:00Z"),
    ]
    for step in steps { try #require(step.status == .success, "\(step.standardError)") }
    return commons
  }

  @Test("Each field names the act that wrote it, with who, when and why")
  func fields() throws {
    let commons = try accepted()
    let output = commons.terrier("blame", Self.library, "--lang", "fr")
    #expect(output.status == .success, "\(output.standardError)")
    let lines = output.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("  [3]  horaires: Tu-Fr 13:30-18:00") })
    #expect(lines.contains { $0.hasPrefix("  [1]  nom: ") })
    let title = "« Horaires d'hiver » (horaires, changement (le monde a changé)), par m-mauve"
    #expect(lines.contains("  [3]  7 janvier 2026, \(title)"))
    #expect(lines.contains("       Affichés à l'entrée."))
    #expect(lines.contains { $0.contains("fondation du commun, signée par m-genet (Centre") })
  }

  @Test("Items of a list are told apart, in JSON with everything of their act")
  func json() throws {
    let commons = try accepted()
    let output = commons.terrier("blame", Self.library, "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
    let fields = try #require(json["fields"] as? [[String: Any]])
    let hours = try #require(fields.first { $0["field"] as? String == "horaires" })
    #expect(hours["sequence"] as? Int == 3)
    #expect(hours["authors"] as? [String] == ["m-mauve"])
    #expect(hours["proposal"] as? String == "horaires")
    #expect(hours["nature"] as? String == "change")
    #expect(fields.filter { $0["field"] as? String == "services" }.count > 1)
    #expect(fields.allSatisfy { $0["sequence"] is Int })
  }

  @Test("An earlier date tells the record as it was, and a record that never was is said so")
  func earlier() throws {
    let commons = try accepted()
    let before = commons.terrier("blame", Self.library, "--at", "2026-01-05")
    #expect(before.status == .success, "\(before.standardError)")
    #expect(!before.standardOutput.contains("[3]"))
    let none = commons.terrier("blame", "lieu/000000000000")
    #expect(none.status == .failure)
    #expect(none.standardError.contains("[no-such-record]"))
  }
}
