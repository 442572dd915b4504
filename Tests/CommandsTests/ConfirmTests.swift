import Commands
import Testing

@Suite("Still exact")
struct ConfirmTests {
  private static let library = "lieu/b43108198647"

  @Test(
    "One gesture renews a section, keeps the others, and is a verification that the rules take in")
  func gesture() throws {
    let commons = try Commons()
    let output = commons.terrier(
      as: "m-mauve", "confirm", Self.library, "--section", "horaires", "--mode", "telephone",
      "--id", "horaires-ok")
    #expect(output.status == .success, "\(output.standardError)")
    #expect(
      output.standardOutput == """
        proposed horaires-ok
        lieu/b43108198647  updated
            verifications: - sections: contact, horaires, le: 2025-11-06, mode: telephone, resultat: inchange
            verifications: + sections: horaires, le: 2026-01-05, mode: telephone, resultat: inchange
            verifications: + sections: contact, le: 2025-11-06, mode: telephone, resultat: inchange
        next: terrier check horaires-ok

        """)
    let message = try commons.git("log", "-1", "--format=%B", "proposals/horaires-ok")
    #expect(message.contains("Vérification : Médiathèque d'Ormeval (horaires)\n"))
    #expect(message.contains("Nature: verification\n"))
    #expect(try commons.git("status", "--short").isEmpty)

    let check = commons.terrier("check", "horaires-ok", "--format", "json")
    #expect(check.standardOutput.contains("\"class\" : \"A\""))
    #expect(check.status == .success, "\(check.standardOutput)")
    let decided = commons.terrier(as: "m-houx", "decide", "horaires-ok")
    #expect(decided.status == .success, "\(decided.standardError)")
  }

  @Test("Without a section, all that age; several records in one proposal; the result may be said")
  func manySections() throws {
    let commons = try Commons()
    let output = commons.terrier(
      as: "m-mauve", "confirm", Self.library, "lieu/23283db6d0f6", Self.library, "--mode", "visite",
      "--result", "corrige", "--id", "visites", "--reason", "Tournée de janvier.",
      now: "2026-02-01T23:30:00Z")
    #expect(output.status == .success, "\(output.standardError)")
    let text = try commons.git("show", "proposals/visites:ledger/lieu/b4/b43108198647.yaml")
    #expect(
      text.contains(
        """
        verifications:
          - sections:
              - identite
              - adresse
              - contact
              - horaires
              - offre
              - publics
              - acces
            le: 2026-02-01
            mode: visite
            resultat: corrige
        attestation:

        """), "\(text)")
    let changed = try commons.git("diff", "--name-only", "main", "proposals/visites")
    #expect(changed.split(separator: "\n").count == 2)
    let message = try commons.git("log", "-1", "--format=%B", "proposals/visites")
    #expect(message.hasPrefix("Vérification : 2 fiches\n\nTournée de janvier.\n"))
  }

  @Test("The voice may also state that the record is right, and nobody else may")
  func attestation() throws {
    let commons = try Commons()
    let arguments = ["confirm", Self.library, "--section", "contact", "--mode", "courriel"]
    func attest(_ record: String, as member: String, id: String) -> CommandOutput {
      commons.terrier(
        as: member, "confirm", record, "--section", "contact", "--mode", "courriel", "--attest",
        "--id", id)
    }
    let output = attest(Self.library, as: "m-aubepine", id: "attestee")
    #expect(output.status == .success, "\(output.standardError)")
    #expect(
      output.standardOutput.contains("attestation.le: 2025-12-04 → 2026-01-05"),
      "\(output.standardOutput)")
    #expect(commons.terrier("check", "attestee").status == .success)

    for member in ["m-bruyere", "m-mauve"] {
      let refused = attest(Self.library, as: member, id: "non")
      #expect(refused.status == .failure)
      #expect(refused.standardError.contains("[not-the-voice]"))
    }
    let foreign = attest("lieu/23283db6d0f6", as: "m-aubepine", id: "non")
    #expect(foreign.standardError.contains("does not concern the structure of m-aubepine"))
    let unsigned = commons.run(arguments + ["--attest"], in: commons.ledger)
    #expect(unsigned.status == .failure)
    #expect(unsigned.standardError.contains("give --as and --key"))
    #expect(try commons.git("branch", "--list", "proposals/non").isEmpty)
  }

  @Test(
    "What is wrong is told with the nearest that is right, and nothing is proposed",
    arguments: [
      (
        ["--section", "horaire", "--mode", "telephone"], "unknown-section",
        "did you mean 'horaires'?"
      ),
      (
        ["--section", "horaires", "--mode", "telefone"], "unknown-code", "did you mean 'telephone'?"
      ),
      (
        ["--section", "horaires", "--mode", "visite", "--result", "inchangé"], "unknown-code",
        "did you mean 'inchange'?"
      ),
      (["--section", "horaires"], "no-mode", "visite, telephone"),
    ])
  func mistakes(options: [String], code: String, hint: String) throws {
    let commons = try Commons()
    let output = commons.run(["confirm", Self.library] + options, in: commons.ledger)
    #expect(output.status == .failure)
    #expect(output.standardError.contains("[\(code)]"), "\(output.standardError)")
    #expect(output.standardError.contains(hint), "\(output.standardError)")
    #expect(try commons.git("branch", "--list", "proposals/*").isEmpty)
  }

  @Test("All that is wrong is told at once")
  func allMistakes() throws {
    let commons = try Commons()
    let output = commons.terrier(
      "confirm", Self.library, "structure/0dda1c601b61", "source/8a4dbc92e903", "--section",
      "heures",
      "--mode", "fax")
    #expect(output.status == .failure)
    for words in [
      "a lieu has no section 'heures'", "'fax' is not a code for 'mode'", "a source has no field",
    ] {
      #expect(output.standardError.contains(words), "\(words) in \(output.standardError)")
    }
    let unknown = commons.terrier("confirm", "lieu/00000000000a", "--mode", "visite")
    #expect(unknown.status == .failure)
    #expect(unknown.standardError.contains("lieu/00000000000a"))
  }

  @Test("What was verified later, or is said already, is not said again")
  func nothingNew() throws {
    let commons = try Commons()
    let early = commons.terrier(
      "confirm", Self.library, "--section", "horaires", "--mode", "visite",
      now: "2025-11-05T09:00:00Z")
    #expect(early.standardError.contains("[later-verification]"), "\(early.standardError)")
    let same = commons.terrier(
      "confirm", Self.library, "--section", "horaires", "--section", "contact", "--mode",
      "telephone",
      now: "2025-11-06T09:00:00Z")
    #expect(same.status == .failure)
    #expect(same.standardError.contains("[nothing-to-propose]"), "\(same.standardError)")
  }
}
