import Commands
import Testing

@Suite("Who said what")
struct BlameCommandTests {
  private static let library = "lieu/b43108198647"

  private static func decided() throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", library, "horaires=Tu-Fr 13:30-18:00")
    commons.terrier(
      as: "m-mauve", "propose", "--id", "horaires", "--title", "Nouveaux horaires", "--nature",
      "change", "--effective", "2026-01", "--reason", "Lu sur la porte.")
    commons.terrier(as: "m-genet", "open", "horaires")
    for member in ["m-aubepine", "m-coquelicot"] {
      commons.terrier(as: member, "review", "horaires", "--position", "consent")
    }
    let sealed = commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-08T09:00:00Z")
    try #require(sealed.status == .success, "\(sealed.standardError)")
    return commons
  }

  @Test("It is told in English and in French, and as JSON")
  func words() throws {
    let commons = try Self.decided()
    let english = commons.terrier("blame", Self.library)
    #expect(english.status == .success, "\(english.standardError)")
    let text = english.standardOutput
    #expect(
      text.hasPrefix("\(Self.library)  Médiathèque d'Ormeval\n  #1  2026-01-05  nom: "), "\(text)")
    #expect(text.contains("\n  #3  2026-01-08  horaires: Tu-Fr 13:30-18:00\n"))
    #expect(text.contains("\n  #1  2026-01-05  frais_a_charge: - gratuit\n"))
    #expect(
      text.contains(
        """

        #3  8 January 2026 at 09:00 (UTC)  acceptance of horaires, class C, the world changed (since 2026-01)
            by m-mauve
            “Nouveaux horaires”
            Lu sur la porte.

        """), "\(text)")
    let french = commons.terrier("blame", Self.library, "--lang", "fr").standardOutput
    #expect(
      french.contains(
        "#3  8 janvier 2026 à 09:00 (UTC)  adoption de horaires, classe C, le monde a changé (depuis 2026-01)\n"
      ),
      "\(french)")
    #expect(french.contains("    par m-mauve\n    « Nouveaux horaires »\n"))
    let json = commons.terrier("blame", Self.library, "--format", "json").standardOutput
    for words in [
      "\"act\" : 3", "\"proposal\" : \"horaires\"", "\"member\" : \"m-mauve\"",
      "\"nature\" : \"change\"", "\"isItem\" : true",
    ] {
      #expect(json.contains(words), "\(words) in \(json)")
    }
  }

  @Test("At a date, what stood then; and what there is not is told")
  func dates() throws {
    let commons = try Self.decided()
    let before = commons.terrier("blame", Self.library, "--at", "2026-01-07")
    #expect(before.status == .success, "\(before.standardError)")
    #expect(before.standardOutput.contains("Tu-Fr 14:00-18:00"))
    #expect(!before.standardOutput.contains("#3"))
    for arguments in [
      ["blame", "lieu/00000000000a"], ["blame", "lieu"],
      ["blame", Self.library, "--at", "2020-01-01"], ["blame", Self.library, "--at", "nulle-part"],
      ["blame", Self.library, "--at", "proposals/horaires"],
    ] {
      let output = commons.run(arguments, in: commons.ledger)
      #expect(output.status == .failure, "\(arguments)")
      #expect(output.standardError.contains("hint:"), "\(output.standardError)")
    }
  }
}
