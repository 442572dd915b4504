import Commands
import Foundation
import TestSupport
import Testing

@Suite("todo")
struct TodoTests {
  private func proposed() throws -> Commons {
    let commons = try Commons(starter: Project.root)
    commons.terrier("edit", "lieu/b43108198647", "horaires=Tu-Fr 13:30-18:00")
    commons.terrier(
      as: "m-mauve", "propose", "--id", "horaires", "--title", "Nouveaux horaires", "--nature",
      "change")
    return commons
  }

  @Test("It lists what is expected of a member, of a structure, and of everybody")
  func lists() throws {
    let commons = try proposed()
    let all = commons.terrier("todo", "--lang", "fr").standardOutput
    #expect(all.contains("dire oui ou non, au nom de « Commune d'Ormeval »"))
    #expect(all.contains("ouvrir le délai de « Nouveaux horaires » (horaires)"))
    let voice = commons.terrier("todo", "--as", "m-aubepine", "--lang", "fr").standardOutput
    #expect(voice.contains("au nom de « Commune d'Ormeval »"))
    let other = commons.terrier("todo", "--as", "m-iris", "--lang", "fr").standardOutput
    #expect(!other.contains("Nouveaux horaires"))
    let structure = commons.terrier(
      "todo", "--structure", "structure/0dda1c601b61", "--lang", "fr"
    ).standardOutput
    #expect(structure.contains("au nom de « Commune d'Ormeval »"))
  }

  @Test("Its JSON has every key, in the order of what is due")
  func json() throws {
    struct Answer: Decodable {
      struct Row: Decodable {
        let what: String
        let proposal: String?
        let who: [String]
        let due: String?
      }
      let todo: [Row]
    }
    let commons = try proposed()
    let output = commons.terrier("todo", "--format", "json", now: "2026-11-20T09:00:00Z")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.standardOutput.utf8))
    #expect(answer.todo.contains { $0.what == "speak" && $0.proposal == "horaires" })
    #expect(answer.todo.contains { $0.what == "renew-mandate" && $0.who.contains("m-aubepine") })
    let due = answer.todo.compactMap(\.due)
    #expect(due == due.sorted())
  }

  @Test("A member who is none is an error with the nearest name")
  func stranger() throws {
    let output = try Commons(starter: Project.root).terrier("todo", "--as", "m-aubepin")
    #expect(output.status == .failure)
    #expect(output.standardError.contains("m-aubepine"))
  }

  @Test("A part that was verified long ago is to be verified, until people are left in peace")
  func staleness() throws {
    let commons = try Commons(starter: Project.root)
    let due = commons.terrier("todo", "--lang", "fr", now: "2026-04-10T09:00:00Z").standardOutput
    #expect(due.contains("dire si «"))
    let later = commons.terrier("todo", "--lang", "fr", now: "2035-04-10T09:00:00Z").standardOutput
    #expect(!later.contains("dire si «"))
  }
}
