import Commands
import TestSupport
import Testing

@Suite("Proposing together from the command line")
struct JoiningTests {
  private func proposed(_ options: String...) throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "horaires=Tu-Fr 13:30-18:00")
    let output = commons.run(
      [
        "propose", "--id", "horaires", "--title", "Horaires", "--nature", "change", "--as",
        "m-mauve", "--key", commons.key(of: "m-mauve"),
      ] + options, in: commons.ledger)
    try #require(output.status == .success, "\(output.standardError)")
    return commons
  }

  @Test("A member joins with one command, and both are shown to propose")
  func join() throws {
    let commons = try proposed()
    let output = commons.terrier(as: "m-fougere", "propose", "--join", "horaires")
    #expect(output.status == .success, "\(output.standardError)")
    #expect(output.standardOutput.hasPrefix("joined horaires\n"))
    let shown = commons.terrier("show", "horaires").standardOutput
    #expect(shown.contains("by: m-mauve, m-fougere, together"))
    #expect(!shown.contains("urgent"))
    let json = commons.terrier("show", "horaires", "--format", "json").standardOutput
    #expect(json.contains("\"together\""))
    let again = commons.terrier(as: "m-fougere", "propose", "--join", "horaires")
    #expect(again.status == .negative)
    #expect(again.standardError.contains("[already-joined]"))
  }

  @Test("Joining takes a proposal as it stands, and a key")
  func usage() throws {
    let commons = try proposed()
    #expect(
      commons.terrier(as: "m-fougere", "propose", "--join", "horaires", "--title", "Autre").status
        == .usage)
    #expect(
      commons.terrier("propose", "--join", "horaires").standardError.contains("[no-key]"))
    #expect(
      commons.terrier(as: "m-fougere", "propose", "--join", "horaire").standardError
        .contains("[no-such-proposal]"))
  }

  @Test("A proposal says that it cannot wait")
  func urgent() throws {
    let commons = try proposed("--urgent")
    #expect(commons.terrier("show", "horaires").standardOutput.contains("\nurgent: yes\n"))
    #expect(
      try commons.git("log", "-1", "--format=%B", "proposals/horaires").contains("Urgent: yes"))
  }
}
