import Commands
import Foundation
import Records
import TestSupport

/// A ledger made from the project's starter, with throwaway keys, driven by command lines.
///
/// Equal command lines give equal commits: the clock and the randomness are the test's.
final class Commons {
  let folder: TemporaryFolder

  /// The moment at which commands run, in RFC 3339.
  var now: String

  private let starter: String
  private var count: UInt64 = 0

  /// Creates the folder; a ledger is founded in it unless asked otherwise.
  init(
    founded: Bool = true, at now: String = "2026-01-05T09:00:00Z", bare: Bool = false,
    starter: String = Project.plainStarter
  ) throws {
    self.starter = starter
    folder = try TemporaryFolder()
    self.now = now
    guard founded else { return }
    let output = run(
      ["init", "ledger", "--demo-keys", "keys"] + (bare ? ["--bare"] : []), in: folder.path)
    guard output.status == .success else {
      throw Shell.Failure(command: "init", errors: output.standardError)
    }
  }

  var ledger: String { folder.path + "/ledger" }

  /// Runs a command line in the ledger's folder.
  @discardableResult
  func terrier(_ arguments: String..., now: String? = nil) -> CommandOutput {
    if let now { self.now = now }
    return run(arguments, in: ledger)
  }

  /// Runs a command line as a member, with their key.
  @discardableResult
  func terrier(
    as member: String, _ arguments: String..., now: String? = nil
  ) -> CommandOutput {
    if let now { self.now = now }
    return run(arguments + ["--as", member, "--key", key(of: member)], in: ledger)
  }

  /// The file of a member's private key.
  func key(of member: String) -> String { folder.path + "/keys/" + member }

  /// Runs a command line in a folder.
  func run(_ arguments: [String], in directory: String) -> CommandOutput {
    count += 1
    let environment = Environment(
      directory: directory, now: Instant(now) ?? Instant(seconds: 0),
      variables: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"],
      randomness: .seeded(count), starter: starter, program: "/usr/local/bin/terrier")
    return Terrier.output(of: arguments, in: environment)
  }

  /// Runs git in the ledger's folder.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let result = try Shell.run(["git"] + arguments, in: ledger, at: now)
    guard result.status == 0 else {
      throw Shell.Failure(command: arguments.joined(separator: " "), errors: result.errors)
    }
    return result.output
  }
}
