import TestSupport
import Testing

@Suite("Pushes at the same time", .timeLimit(.minutes(5)))
struct ConcurrencyTests {
  @Test(
    "Of two acts on one parent exactly one enters, and the other's author sees why",
    arguments: Transport.allCases)
  func acts(transport: Transport) async throws {
    if let tool = transport.missingTool {
      try Test.cancel("'\(tool)' is not installed: run 'make setup'")
    }
    let hosted = try Hosted(transport)
    let clients = try Territory.ripe.map { try hosted.client("client-\($0)") }
    for (client, id) in zip(clients, Territory.ripe) {
      try client.terrier("decide", id, as: "m-houx")
    }
    let answers = try await together(clients.map { client in { try client.push("main") } })
    #expect(answers.filter(\.isSuccess).count == 1)
    let loser = try #require(answers.first { !$0.isSuccess })
    #expect(loser.errors.contains("rejected"), "\(loser.errors)")
    try hosted.verify()
  }

  @Test("Two reviews that come at once both enter", arguments: Transport.allCases)
  func reviews(transport: Transport) async throws {
    if let tool = transport.missingTool {
      try Test.cancel("'\(tool)' is not installed: run 'make setup'")
    }
    let hosted = try Hosted(transport)
    let members = ["m-bruyere", "m-erable"]
    let clients = try members.map { try hosted.client("client-\($0)") }
    for (client, member) in zip(clients, members) {
      try client.terrier("review", "nom", "--position", "consent", as: member)
    }
    let answers = try await together(
      zip(clients, members).map { client, member in { try client.push("reviews/nom/\(member)") } })
    for answer in answers { #expect(answer.isSuccess, "\(answer.errors)") }
    let references = try hosted.references()
    for member in members { #expect(references.contains("reviews/nom/\(member)")) }
  }

  private func together(
    _ pushes: [@Sendable () throws -> Workshop.Answer]
  ) async throws -> [Workshop.Answer] {
    try await withThrowingTaskGroup(of: Workshop.Answer.self) { group in
      for push in pushes { group.addTask { try await Task.detached { try push() }.value } }
      var answers: [Workshop.Answer] = []
      for try await answer in group { answers.append(answer) }
      return answers
    }
  }
}
