import Foundation
import TestSupport

/// A server that holds the ledger of the territory behind the hook, and what clients do with it.
struct Hosted: Sendable {
  let workshop: Workshop
  let root: String
  let connection: Connection

  /// The repository on the server.
  var repository: String { workshop.file("serveur/commun.git") }

  init(_ transport: Transport) throws {
    let territory = try Territory.shared.get()
    workshop = try Workshop()
    root = territory.root
    let made = try workshop.run(
      "cp", "-R", territory.workshop.file("commun"), territory.workshop.file("cles"), workshop.path)
    guard made.isSuccess else { throw Failure(text: made.errors) }
    let repository = workshop.file("serveur/commun.git")
    for command in [
      ["git", "clone", "--quiet", "--bare", "--no-local", workshop.file("commun"), repository],
      ["git", "-C", repository, "config", "http.receivepack", "true"],
      [Program.path, "-C", repository, "hook", "install"],
    ] {
      let answer = try workshop.run(command)
      guard answer.isSuccess else { throw Failure(text: answer.errors) }
    }
    connection = try Connection(transport, to: workshop.file("serveur"), in: workshop)
  }

  /// Returns a clone of what is on the server.
  func client(_ name: String) throws -> Client {
    let client = Client(
      workshop: workshop, name: name, address: connection.base + "/commun.git",
      variables: connection.variables)
    _ = try client.success(
      client.run("git", "clone", "--quiet", client.address, name, inside: false))
    return client
  }

  /// Returns every reference of the server with what it points to.
  func references() throws -> String {
    try workshop.run("git", "-C", repository, "for-each-ref").output
  }

  /// Returns the names of objects that the server has in full, and of folders left by pushes.
  func leftovers(of objects: [String]) throws -> [String] {
    let folders = try FileManager.default.contentsOfDirectory(atPath: repository + "/objects")
      .filter { $0.contains("incoming") }
    return try folders
      + objects.filter {
        try workshop.run("git", "-C", repository, "cat-file", "-e", $0).isSuccess
      }
  }

  /// Throws unless the whole of `main` verifies: an empty server of the same ledger takes it in.
  func verify() throws {
    let other = "controle-\(UUID().uuidString).git"
    for command in [
      ["git", "init", "--quiet", "--bare", other],
      [Program.path, "-C", other, "hook", "install", "--root", root],
      ["git", "-C", repository, "push", workshop.file(other), "refs/heads/*:refs/heads/*"],
    ] {
      let answer = try workshop.run(command)
      guard answer.isSuccess else { throw Failure(text: answer.errors) }
    }
  }
}

/// A clone of the server's repository, with the keys of every member.
struct Client: Sendable {
  let workshop: Workshop
  let name: String
  let address: String
  let variables: [String: String]

  func run(_ command: String..., inside: Bool = true) throws -> Workshop.Answer {
    let places = inside ? ["-C", name] : []
    return try workshop.run([command[0]] + places + command.dropFirst(), adding: variables)
  }

  /// Runs git, which has to succeed, and returns what it printed.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    try success(
      workshop.run(
        ["git", "-C", name, "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid"]
          + arguments, adding: variables))
  }

  /// Runs `terrier` as a member, which has to succeed.
  func terrier(_ arguments: String..., as member: String? = nil) throws {
    let hand = member.map { ["--as", $0, "--key", "cles/\($0)"] } ?? []
    _ = try success(workshop.run([Program.path, "-C", name] + arguments + hand))
  }

  func push(_ refspecs: String...) throws -> Workshop.Answer {
    try workshop.run(["git", "-C", name, "push", address] + refspecs, adding: variables)
  }

  /// Writes a commit with a message in a member's name, signed with a key when one is given.
  func commit(
    tree: String, parents: [String], message: String, name author: String, key: String? = nil
  ) throws -> String {
    let file = "message-\(UUID().uuidString)"
    try workshop.write(Array(message.utf8), to: file)
    let signing =
      key.map { ["-c", "gpg.format=ssh", "-c", "user.signingKey=\(workshop.file("cles/\($0)"))"] }
      ?? []
    let identity = ["-c", "user.name=\(author)", "-c", "user.email=\(author)@commun.invalid"]
    let command =
      ["git", "-C", name] + identity + signing + ["commit-tree", tree, "-F", workshop.file(file)]
      + (key == nil ? [] : ["-S"]) + parents.flatMap { ["-p", $0] }
    return try success(workshop.run(command)).trimmingCharacters(in: .newlines)
  }

  func revision(_ text: String) throws -> String {
    try git("rev-parse", text).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  func success(_ answer: Workshop.Answer) throws -> String {
    guard answer.isSuccess else { throw Failure(text: answer.errors + answer.output) }
    return answer.output
  }
}
