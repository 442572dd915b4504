import Commands
import Foundation
import TestSupport
import Testing

/// Every value is invented, and every domain is a reserved one.
@Suite("Personal data is found before it enters")
struct PrivacyTests {
  private static let library = "lieu/b43108198647"
  private static let number = "1 85 05 78 006 084"
  private static let mailbox = "claire.dubreuil@exemple.invalid"

  /// What a search tells programs.
  private struct Found: Decodable {
    struct Row: Decodable {
      let commit: String
      let path: String?
      let field: String
      let blob: String?
      let datum: String?
      let references: [String]
      let text: String?
    }

    let findings: [Row]
  }

  private func search(_ commons: Commons, _ arguments: String...) throws -> [Found.Row] {
    let output = commons.run(["search", "--format", "json"] + arguments, in: commons.ledger)
    return try JSONDecoder().decode(Found.self, from: Data(output.standardOutput.utf8)).findings
  }

  @Test("The starter holds none")
  func starter() throws {
    let commons = try Commons(starter: Project.root)
    let output = commons.terrier("search", "--personal")
    #expect(output.status == .success, "\(output.standardOutput)")
    #expect(output.standardOutput == "no personal data found\n")
  }

  @Test("An edit that is refused leaves the file as it was, and repeats nothing")
  func refusedEdit() throws {
    let commons = try Commons()
    let output = commons.terrier("edit", Self.library, "presentation_resume=\(Self.number)")
    #expect(output.status == .negative)
    #expect(output.standardError.contains("[social-security-number]"))
    #expect(!output.standardError.contains("006"))
    #expect(try commons.git("status", "--short").isEmpty)
  }

  @Test(
    "A mobile number is told as a question, then in the proposal; what stood before is not told again"
  )
  func mobile() throws {
    let commons = try Commons()
    let edited = commons.terrier("edit", Self.library, "telephone=+33612345678")
    #expect(edited.status == .success)
    #expect(edited.standardError.contains("is it a public line of the place?"))
    let proposed = commons.terrier(
      as: "m-mauve", "propose", "--id", "tel", "--title", "Téléphone", "--nature", "correction")
    #expect(proposed.status == .success, "\(proposed.standardError)")
    #expect(proposed.standardError.contains("warning: 'telephone' is a mobile telephone number"))
    #expect(commons.terrier("check", "tel").standardError.contains("[mobile-phone]"))
    let again = commons.terrier("edit", Self.library, "telephone=+33712345678", "code_postal=00101")
    #expect(again.standardError.contains("[mobile-phone]"))
    let other = commons.terrier("edit", Self.library, "code_postal=00102")
    #expect(!other.standardError.contains("[mobile-phone]"))
  }

  @Test("A reason is looked at before it is signed")
  func reasons() throws {
    let commons = try Commons()
    commons.terrier("edit", Self.library, "code_postal=00101")
    let titled = commons.terrier(
      as: "m-mauve", "propose", "--id", "postal", "--title", "Pour \(Self.number)")
    #expect(titled.status == .negative)
    #expect(titled.standardError.contains("[social-security-number]"))
    #expect(!titled.standardError.contains("006 084"))
    commons.terrier(as: "m-mauve", "propose", "--id", "postal", "--title", "Code postal")
    let refused = commons.terrier(
      as: "m-bruyere", "review", "postal", "--position", "consent", "--reason", Self.number)
    #expect(refused.status == .negative)
    #expect(try commons.git("branch", "--list", "reviews/*").isEmpty)
    let told = commons.terrier(
      as: "m-bruyere", "review", "postal", "--position", "consent", "--reason",
      "Vu avec Mme Dubreuil.")
    #expect(told.status == .success, "\(told.standardError)")
    #expect(
      told.standardError.contains("warning: the name of a person seems to stand in the reason"))
  }

  /// Commits a line more of the library's file with plain git, on a proposal that takes it back afterwards.
  private func slipped(_ line: String, message: String, in commons: Commons) throws -> String {
    try commons.git("checkout", "--quiet", "-b", "proposals/glisse")
    let path = "ledger/\(Self.library.replacing("lieu/", with: "lieu/b4/")).yaml"
    let file = URL(fileURLWithPath: commons.ledger + "/" + path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(/complement_adresse: .*\n/, with: line + "\n").utf8).write(to: file)
    try commons.git(
      "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid", "commit", "--quiet",
      "-am", message)
    return path
  }

  @Test(
    "What a commit of plain git brings is refused, and the whole history can be searched for it")
  func slippedIn() throws {
    let commons = try Commons()
    let path = try slipped(
      "complement_adresse: Numéro \(Self.number)",
      message: "Numéro\n\nNature: correction\nSigned-off-by: Claire Dubreuil", in: commons)
    let checked = commons.terrier("check", "glisse")
    #expect(checked.status == .negative)
    let told = checked.standardOutput + checked.standardError
    #expect(told.contains("[social-security-number]"))
    #expect(told.contains("[named-person]"))
    #expect(!told.contains("006 084"))

    let searched = commons.terrier("search", "--personal")
    #expect(searched.status == .negative)
    #expect(!searched.standardOutput.contains("006 084"))
    #expect(!searched.standardOutput.contains("Dubreuil"))
    let rows = try search(commons, "--personal")
    let head = try commons.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let blob = try commons.git("rev-parse", "HEAD:" + path).trimmingCharacters(in: .newlines)
    let number = try #require(rows.first { $0.datum == "social-security-number" })
    #expect(number.commit == head)
    #expect(number.blob == blob)
    #expect(number.path == path)
    #expect(number.field == "complement_adresse")
    #expect(number.references == ["refs/heads/proposals/glisse"])
    #expect(number.text == nil)
    #expect(rows.contains { $0.field == "message" && $0.datum == "named-person" })
    #expect(try search(commons, "--personal", "--reveal").contains { $0.text == Self.number })
  }

  @Test("A person's name as the author of a commit is found")
  func author() throws {
    let commons = try Commons()
    try commons.git("checkout", "--quiet", "-b", "brouillon")
    try commons.git(
      "-c", "user.name=Claire Dubreuil", "-c", "user.email=\(Self.mailbox)", "commit", "--quiet",
      "--allow-empty", "-m",
      "Essai")
    let rows = try search(commons, "--personal")
    #expect(rows.map(\.field) == ["author"])
    #expect(rows.map(\.datum) == ["named-person"])
  }

  @Test("The rules of a commons say what a finding does")
  func rules() throws {
    let starter = try TemporaryFolder()
    for folder in ["governance", "ledger"] {
      try FileManager.default.copyItem(
        atPath: Project.plainStarter + "/" + folder, toPath: starter.path + "/" + folder)
    }
    let rules = try starter.read("governance/rules.yaml")
    try starter.write(
      "privacy: {mobile-phone: refuse, named-person: ignore}\n" + rules, to: "governance/rules.yaml"
    )
    let commons = try Commons(starter: starter.path)
    let refused = commons.terrier("edit", Self.library, "telephone=+33612345678")
    #expect(refused.status == .negative)
    let ignored = commons.terrier("edit", Self.library, "presentation_resume=Voir Mme Dubreuil")
    #expect(ignored.standardError.isEmpty)
    #expect(commons.terrier("rules").standardOutput.contains("a mobile telephone number"))
  }

  @Test("Validation tells each finding with its line, as the rules have it")
  func validation() throws {
    let commons = try Commons()
    let clean = commons.terrier("validate")
    #expect(!clean.standardError.contains("seems to stand"))
    _ = try slipped("complement_adresse: Voir Mme Dubreuil", message: "Essai", in: commons)
    let output = commons.terrier("validate", "proposals/glisse")
    #expect(output.status == .success)
    #expect(
      output.standardError.contains(
        "warning: the name of a person seems to stand in 'complement_adresse', characters 6 to 17 [named-person]"
      ))
  }

  @Test("Words are found whatever their capitals and accents, now and in the past")
  func words() throws {
    let commons = try Commons()
    let label = commons.terrier("search", "MEDIATHEQUE")
    #expect(label.status == .success)
    #expect(label.standardOutput.contains("« "))
    #expect(commons.terrier("search", "introuvable-mot").status == .negative)
    _ = try slipped("complement_adresse: Un xylophone bleu", message: "Xylophones", in: commons)
    #expect(try search(commons, "xylophone").isEmpty)
    #expect(
      try search(commons, "xylophone", "--history").map(\.field).sorted() == [
        "complement_adresse", "message",
      ])
  }

  @Test("What is asked in a way that has no sense is a bad command line")
  func badCommandLines() throws {
    let commons = try Commons()
    for arguments in [["search"], ["search", "mot", "--personal"], ["search", "mot", "--reveal"]] {
      #expect(commons.run(arguments, in: commons.ledger).status == .usage)
    }
  }
}
