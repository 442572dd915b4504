import Commands
import Foundation
import TestSupport
import Testing

@Suite("The rules of kinds, from the outside")
struct KindRulesTests {
  /// A starter whose places are held to three rules: an e-mail address for those that stand, a free licence
  /// for whatever a place says, and a telephone number.
  private static func starter(in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/starter"
    try FileManager.default.copyItem(atPath: Project.plainStarter, toPath: path)
    let file = path + "/governance/kinds/lieu.yaml"
    let rules = """
      checks:
        - id: source-fermee
          level: refuse
          when: {etat: [actif, suspendu]}
          forbid: {sources.source.licence: [odbl, cc-by-sa-4]}
          message: {fr: "la source ne peut pas être reprise", en: "the source cannot be reused"}
          hint: {fr: "trouver une autre source"}
        - id: sans-courriel
          level: error
          when: {etat: actif}
          require: {courriels: {present: true}}
          message: {fr: "le lieu n'a pas de courriel"}
        - id: sans-nom-de-commune
          level: warning
          require: {commune: {present: true}}
          message: {fr: "la commune manque", en: "the commune is missing"}

      """
    let text = try String(contentsOfFile: file, encoding: .utf8)
    // Its own rules give way to these; they are the last key of the file, or one among others.
    let parts = text.split(separator: "\nchecks:\n", maxSplits: 1)
    let rest =
      parts.dropFirst().first?.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("#") } ?? []
    try (parts[0] + "\n" + rest.joined(separator: "\n") + rules).write(
      toFile: file, atomically: true, encoding: .utf8)
    return path
  }

  private let folder: TemporaryFolder
  private let commons: Commons

  init() throws {
    folder = try TemporaryFolder()
    commons = try Commons(starter: Self.starter(in: folder))
  }

  @Test("Problems are told in the language of the terminal, and counted by level")
  func languages() throws {
    let english = commons.terrier("validate")
    let french = commons.terrier("validate", "--lang", "fr")
    #expect(french.standardError.contains("le lieu n'a pas de courriel [sans-courriel]"))
    #expect(english.standardOutput == "1 errors, 1 warnings\n")
    #expect(french.standardOutput == "1 erreur, 1 avertissement\n")
    #expect(english.status == .negative)
    let json = commons.terrier("validate", "--format", "json").standardOutput
    #expect(json.contains(#""level" : "error""#) && !json.contains(#""level" : "refuse""#))
  }

  @Test("An error comes in with a proposal, which is told; what is refused does not")
  func proposals() throws {
    let created = commons.terrier("new", "lieu", "nom=Ici", "etat=actif", "commune=Ormeval")
    #expect(created.status == .success, "\(created.standardError)")
    let proposed = commons.terrier(
      as: "m-lierre", "propose", "--id", "ici", "--title", "Ici", "--nature", "change")
    #expect(proposed.status == .success, "\(proposed.standardError)")
    let check = commons.terrier("check", "ici", "--format", "json")
    #expect(check.standardOutput.contains(#""code" : "sans-courriel""#))
    #expect(!check.standardOutput.contains("validity"))

    let source = try #require(
      try commons.git("grep", "-l", "licence: cc-by-sa-4", "--", "ledger/source")
        .split(separator: "\n").first)
    let name = try #require(source.split(separator: "/").last).dropLast(5)
    let file = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("source: source/67c67c8a97db", with: "source: source/\(name)")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(commons.terrier("validate").standardOutput.hasPrefix("1 refused, "))
    commons.terrier(
      as: "m-lierre", "propose", "--id", "source", "--title", "Source", "--nature", "correction")
    let json = commons.terrier("check", "source", "--format", "json").standardOutput
    #expect(json.contains("validity") && json.contains(#""level" : "refuse""#))
    let refused = commons.terrier("check", "source", "--lang", "fr")
    #expect(refused.status == .negative)
    let words = refused.standardOutput + refused.standardError
    #expect(words.contains("la source ne peut pas être reprise"), "\(words)")
    #expect(words.contains("trouver une autre source"), "\(words)")
  }

  @Test("The rules of the kinds are listed with their levels")
  func list() {
    let list = commons.terrier("validate", "--rules", "--lang", "fr").standardOutput
    #expect(list.contains("lieu  Lieu\n  refus  source-fermee  sources.source\n"), "\(list)")
    #expect(list.contains("  erreur  sans-courriel  courriels\n"))
    let json = commons.terrier("validate", "--rules", "--format", "json").standardOutput
    #expect(json.contains(#""id" : "sans-nom-de-commune""#))
  }

  @Test("What refers to a record is shown with it, or alone")
  func pointing() {
    let shown = commons.terrier("show", "structure/0dda1c601b61").standardOutput
    #expect(shown.contains("nom: Commune d'Ormeval\n"))
    #expect(shown.contains("  lieu  porte_par\n    lieu/b43108198647  Médiathèque d'Ormeval\n"))
    let alone = commons.terrier("show", "structure/0dda1c601b61", "--pointing", "--lang", "fr")
    #expect(alone.standardOutput.contains(" y renvoie"))
    #expect(!alone.standardOutput.contains("nom: "))
    #expect(commons.terrier("show", "12", "--pointing").status == .usage)
  }

  @Test("A rule that leads nowhere is told where it stands, and keeps a proposal out")
  func governance() throws {
    let file = commons.ledger + "/governance/kinds/lieu.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("sources.source.licence:", with: "sources.source.license:")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let found = commons.terrier("validate").standardError
    #expect(found.contains("governance/kinds/lieu.yaml:"))
    #expect(found.contains("[unknown-field]\n  hint: did you mean 'licence'?"), "\(found)")
  }
}
