import Commands
import Foundation
import TestSupport
import Testing

@Suite("The check of a proposal")
struct CheckTests {
  private static let library = "lieu/b43108198647"

  /// Returns a commons where m-mauve has proposed new hours for the library, opened by m-genet.
  private func opened() throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", Self.library, "horaires=Tu-Fr 13:30-18:00; Sa 10:00-12:30; PH off")
    let proposed = commons.terrier(
      as: "m-mauve", "propose", "--id", "horaires", "--title", "Horaires", "--nature", "change")
    try #require(proposed.status == .success, "\(proposed.standardError)")
    #expect(commons.terrier(as: "m-genet", "open", "horaires").status == .success)
    return commons
  }

  private func review(_ position: String, as member: String, in commons: Commons) {
    let output = commons.terrier(
      as: member, "review", "horaires", "--position", position, "--reason", "Vu sur place.")
    #expect(output.status == .success, "\(output.standardError)")
  }

  /// What programs rely on in a check, without the sentences.
  private struct Facts: Equatable {
    let status: CommandOutput.Status
    let outcome: String?
    let steps: [String]

    init(_ output: CommandOutput) throws {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
      status = output.status
      outcome = object["outcome"] as? String
      steps = (object["requirements"] as? [[String: Any]] ?? []).map { step in
        ["id", "state", "needed", "counted", "missing", "until"].map { "\(step[$0] ?? "")" }
          .joined(separator: "|")
      }
    }
  }

  @Test("What is supposed gives the verdict that it would give if it were signed")
  func suppositionIsTrue() throws {
    let commons = try opened()
    review("object", as: "m-aubepine", in: commons)
    commons.now = "2026-01-09T09:00:00Z"
    let before = try commons.git("for-each-ref")
    let said = [
      ("consent", "m-aubepine"), ("abstain", "m-bruyere"), ("object", "m-coquelicot"),
      ("consent", "m-coquelicot"),
    ]
    var supposed: [Facts] = []
    for count in said.indices {
      let latest = said[...count].reduce(into: [:]) { $0[$1.1] = $1.0 }
      let options = latest.flatMap { ["--suppose", "\($0.value) by \($0.key)"] }
      supposed.append(
        try Facts(
          commons.run(["check", "horaires", "--format", "json"] + options, in: commons.ledger)))
    }
    #expect(try commons.git("for-each-ref") == before)
    for (index, (position, member)) in said.enumerated() {
      review(position, as: member, in: commons)
      let real = try Facts(commons.terrier("check", "horaires", "--format", "json"))
      #expect(real == supposed[index], "\(position) by \(member)")
    }
    #expect(supposed.map(\.outcome) == ["pending", "pending", "refused", "accepted"])
  }

  @Test("A supposition is told as one, in the text and to programs, and its status is its own")
  func suppositionIsSaid() throws {
    let commons = try opened()
    commons.now = "2026-01-09T09:00:00Z"
    #expect(commons.terrier("check", "horaires").status == .negative)
    let options = [
      "check", "horaires", "--lang", "fr", "--suppose", "consent by m-aubepine", "--suppose",
      "consent by m-coquelicot",
    ]
    let text = commons.run(options, in: commons.ledger)
    #expect(text.status == .success)
    #expect(
      text.standardOutput.hasPrefix(
        "Supposition : l'avis favorable de m-aubepine et l'avis favorable de m-coquelicot. "
          + "Rien n'est enregistré"))
    let json = commons.run(options + ["--format", "json"], in: commons.ledger)
    #expect(json.standardOutput.contains("\"member\" : \"m-aubepine\""))
    #expect(!commons.terrier("check", "horaires").standardOutput.contains("Suppos"))

    let college = commons.terrier(
      "check", "horaires", "--lang", "fr", "--suppose", "consent by personnes")
    #expect(college.status == .negative)
    #expect(college.standardOutput.contains("noté par m-erable"))
    #expect(college.standardOutput.contains("ne prévoient pas que le collège"))
  }

  @Test("What cannot be applied stays so, whatever is supposed")
  func conflictsStay() throws {
    let commons = try opened()
    commons.terrier("edit", Self.library, "horaires=Mo-Fr 08:00-12:00")
    commons.terrier(
      as: "m-noisetier", "propose", "--id", "autres", "--title", "Autres", "--nature", "change")
    review("consent", as: "m-aubepine", in: commons)
    review("consent", as: "m-coquelicot", in: commons)
    let decided = commons.terrier(as: "m-houx", "decide", "horaires", now: "2026-01-09T09:00:00Z")
    try #require(decided.status == .success, "\(decided.standardError)")
    let check = commons.terrier(
      "check", "autres", "--format", "json", "--suppose", "consent by m-aubepine", "--as", "m-houx")
    #expect(check.status == .negative)
    #expect(try Facts(check).steps.first?.hasPrefix("merge|failed") == true)
    #expect(check.standardOutput.contains("\"code\" : \"conflict\""))
    #expect(!check.standardOutput.contains("\"id\" : \"accept\""))
  }

  @Test("A member is told what they can do, with the command that does it")
  func standpoint() throws {
    let commons = try opened()
    func told(_ member: String) -> String {
      commons.terrier("check", "horaires", "--lang", "fr", "--as", member).standardOutput
    }
    let voice = told("m-aubepine")
    #expect(voice.contains("Ce que vous pouvez faire (m-aubepine) :"))
    #expect(voice.contains("Donner l'accord de « Commune d'Ormeval » : terrier review horaires"))
    #expect(told("m-mauve").contains("il ne serait pas compté : vous avez signé la proposition."))
    #expect(told("m-coquelicot").contains("Donner un avis favorable, qui manque encore"))
    let accepted = commons.terrier(
      "check", "horaires", "--as", "m-houx", "--suppose", "consent by m-aubepine", "--suppose",
      "consent by m-coquelicot", now: "2026-01-09T09:00:00Z")
    #expect(accepted.standardOutput.contains("terrier decide horaires --as m-houx"))
  }

  @Test("The rules that are applied are quoted, and what changes is told")
  func explanation() throws {
    let commons = try opened()
    let plain = commons.terrier("check", "horaires", "--lang", "fr").standardOutput
    #expect(plain.contains("Ce qui change : « Médiathèque d'Ormeval » (horaires)."))
    #expect(!plain.contains("Ce qu'elle demande"))
    let explained = commons.terrier("check", "horaires", "--lang", "fr", "--explain").standardOutput
    #expect(explained.hasPrefix(plain))
    #expect(explained.contains("Il faut 2 avis favorables, de 2 structures et 2 collèges"))
    #expect(explained.split(separator: "\n").allSatisfy { $0.count <= 200 })
  }

  @Test("Words that mean nothing are refused, with the nearest one that does")
  func wrongWords() throws {
    let commons = try opened()
    let wrong = [
      ("consens by m-aubepine", "did you mean 'consent'?"),
      ("consent by m-aubepin", "did you mean 'm-aubepine'?"),
      ("consent by personne", "did you mean 'personnes'?"),
      ("consent m-aubepine", "'<position> by <member or college>'"), ("", "supposes nothing"),
    ]
    for (text, hint) in wrong {
      let output = commons.terrier("check", "horaires", "--suppose", text)
      #expect(output.status == .usage, "\(text)")
      #expect(output.standardError.contains(hint), "\(output.standardError)")
    }
    let twice = commons.terrier(
      "check", "horaires", "--suppose", "consent by m-iris", "--suppose", "object by m-iris")
    #expect(twice.status == .usage && twice.standardError.contains("two things"))
    let unknown = commons.terrier("check", "horaires", "--as", "m-aubepin")
    #expect(unknown.status == .failure)
    #expect(unknown.standardError.contains("did you mean 'm-aubepine'?"))
    let forge = commons.terrier("check", "--ci", "--suppose", "consent by m-iris")
    #expect(forge.status == .usage)
  }
}
