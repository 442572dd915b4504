import Foundation
import TestSupport

/// A ledger with two proposals that may be accepted today: opened and consented to days ago.
///
/// It is made once, by the program that was built, and copied for each server.
struct Territory {
  static let library = "lieu/b43108198647"

  /// The proposals that wait for a sealer to accept them, each about another field.
  static let ripe = ["adresse", "nom"]

  static let shared = Result { try Territory() }

  /// The folder of the ledger `commun` and of the keys `cles`.
  let workshop: Workshop
  let root: String

  private init() throws {
    let workshop = try Workshop()
    func terrier(_ arguments: String..., daysAgo days: Int) throws -> String {
      try Self.run(arguments, in: workshop, daysAgo: days)
    }
    let founded = try terrier(
      "init", "commun", "--demo-keys", "cles", "--from", Project.plainStarter, daysAgo: 10)
    guard let root = founded.split(separator: " ").last else { throw Failure(text: founded) }
    for (id, change, member) in [
      ("adresse", "adresse=3 place du Lavoir", "m-mauve"),
      ("nom", "nom=Médiathèque", "m-noisetier"),
    ] {
      _ = try terrier("-C", "commun", "edit", Self.library, change, daysAgo: 6)
      _ = try terrier(
        "-C", "commun", "propose", "--id", id, "--title", "Proposer \(id)", "--nature",
        "correction", "--as", member, "--key", "cles/\(member)", daysAgo: 6)
      _ = try terrier(
        "-C", "commun", "open", id, "--as", "m-genet", "--key", "cles/m-genet", daysAgo: 5)
      for member in ["m-aubepine", "m-coquelicot"] {
        _ = try terrier(
          "-C", "commun", "review", id, "--position", "consent", "--as", member, "--key",
          "cles/\(member)", daysAgo: 4)
      }
    }
    self.workshop = workshop
    self.root = root.trimmingCharacters(in: .newlines)
  }

  private static func run(
    _ arguments: [String], in workshop: Workshop, daysAgo days: Int
  ) throws -> String {
    let moment = Date(timeIntervalSinceNow: -Double(days) * 86_400)
    let answer = try workshop.run(
      [Program.path] + arguments + ["--now", ISO8601DateFormatter().string(from: moment)])
    guard answer.isSuccess else { throw Failure(text: answer.errors) }
    return answer.output
  }
}

/// Something that a test relies on did not work.
struct Failure: Error, CustomStringConvertible {
  let text: String

  var description: String { text }
}

/// The program that was built together with the tests, and the tools of the system.
enum Program {
  /// The path of `terrier`, which stands beside the bundle of the tests.
  static let path = URL(fileURLWithPath: Bundle.main.executablePath ?? "")
    .deletingLastPathComponent().appendingPathComponent("terrier").path

  /// Returns where a tool of the system is, or `nil` when it is not installed.
  static func tool(_ name: String) -> String? {
    [
      "/usr/local/bin/", "/usr/bin/", "/bin/", "/usr/sbin/", "/usr/lib/git-core/",
      "/usr/share/gitolite3/",
    ]
    .map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
