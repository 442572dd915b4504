import Commands
import Foundation
import Records
import TestSupport
import Testing

/// A ledger of one's own to attack, copied from one that took seconds to make.
final class Scene: Sendable {
  let folder: TemporaryFolder

  /// The trust root that was given to whoever verifies.
  let root: String

  /// The moment of verification.
  static let now = "2026-03-01T09:00:00Z"

  /// When the story stops: what attackers make is dated so, unless they lie.
  static let present = "2026-01-14T10:00:00Z"

  /// Copies the ledger of the story.
  init() throws {
    let story = try Scene.story.get()
    folder = try TemporaryFolder()
    root = story.root
    let copied = try Shell.run(
      ["cp", "-R"] + ["ledger", "keys", "server"].map { story.folder.path + "/" + $0 } + ["."],
      in: folder.path)
    guard copied.status == 0 else { throw Shell.Failure(command: "cp", errors: copied.errors) }
  }

  private init(founding: Void) throws {
    folder = try TemporaryFolder()
    let environment = Scene.environment(in: folder.path, at: "2026-01-05T09:00:00Z")
    let output = Terrier.output(
      of: ["init", "ledger", "--bare", "--demo-keys", "keys"], in: environment)
    guard output.status == .success else {
      throw Shell.Failure(command: "init", errors: output.standardError)
    }
    root = try Shell.git("rev-parse", "main", in: folder.path + "/ledger")
      .trimmingCharacters(in: .newlines)
    try run(try Scene.text(of: "story.sh"))
    try Server.install(ledger, as: server.path)
  }

  /// The ledger with its acts, made once for all.
  private static let story = Result { try Scene(founding: ()) }

  var ledger: String { folder.path + "/ledger" }

  var server: Server { Server(path: folder.path + "/server") }

  /// The program, which stands beside the tests that were built with it.
  static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/terrier"
  }()

  private static func text(of file: String) throws -> String {
    try String(contentsOfFile: Project.root + "/Tests/AttackTests/" + file, encoding: .utf8)
  }

  private static func environment(in folder: String, at time: String) -> Environment {
    Environment(
      directory: folder, now: Instant(time) ?? Instant(seconds: 0),
      variables: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "HOME": folder, "XDG_STATE_HOME": folder + "/state",
      ],
      randomness: .seeded(1), starter: Project.plainStarter)
  }
}

// MARK: - Attacking

extension Scene {
  /// Runs a script with the functions of `library.sh`; fails the test's setup when it does not succeed.
  @discardableResult
  func run(_ script: String) throws -> String {
    let prelude = """
      export LEDGER='\(ledger)' SERVER='\(server.path)' KEYS='\(folder.path)/keys' ROOT='\(root)' SCRATCH='\(folder.path)'
      export TERRIER='\(Scene.program)' NOW='\(Scene.present)' PROJECT='\(Project.root)'

      """
    let result = try Shell.run(
      ["bash", "-c", prelude + (try Scene.text(of: "library.sh")) + script], in: folder.path,
      at: Scene.present)
    guard result.status == 0 else {
      throw Shell.Failure(command: "scenario", errors: result.output + result.errors)
    }
    return result.output
  }

  /// Runs a command line of Terrier on the ledger.
  func terrier(_ arguments: [String]) -> CommandOutput {
    var environment = Scene.environment(in: ledger, at: Scene.now)
    environment.directory = ledger
    return Terrier.output(of: arguments, in: environment)
  }

  /// Returns what `verify` says to programs.
  func verify(_ arguments: String...) throws -> (status: CommandOutput.Status, report: Report) {
    let output = terrier(["verify", "--root", root, "--format", "json"] + arguments)
    guard !output.standardOutput.isEmpty else {
      return (output.status, Report(diagnostics: output.codes.map { Report.Named(code: $0) }))
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(output.standardOutput.utf8))
    return (output.status, report)
  }

  /// Pushes everything that is here, whatever it is, to the server.
  func push() throws -> Shell.Result {
    try Shell.run(["git", "push", "--prune", server.path, "+refs/*:refs/*"], in: ledger)
  }

  /// Where every reference of the repository points.
  func references() throws -> String { try Shell.git("for-each-ref", in: ledger) }
}

/// What `verify --format json` says, as far as the tests ask.
struct Report: Decodable {
  struct Named: Decodable { let code: String }
  struct Position: Decodable { let sequence: Int }

  var holds = false
  var acts = 0
  var head = ""
  var lastGood: Position?
  var findings: [Named] = []
  var notices: [Named] = []
  var diagnostics: [Named] = []
}

extension Report {
  private enum Key: String, CodingKey {
    case holds, acts, head, lastGood, findings, notices, diagnostics
  }

  /// Reads what is there: a failure says nothing but diagnostics.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    holds = try values.decodeIfPresent(Bool.self, forKey: .holds) ?? false
    acts = try values.decodeIfPresent(Int.self, forKey: .acts) ?? 0
    head = try values.decodeIfPresent(String.self, forKey: .head) ?? ""
    lastGood = try values.decodeIfPresent(Position.self, forKey: .lastGood)
    findings = try values.decodeIfPresent([Named].self, forKey: .findings) ?? []
    notices = try values.decodeIfPresent([Named].self, forKey: .notices) ?? []
    diagnostics = try values.decodeIfPresent([Named].self, forKey: .diagnostics) ?? []
  }
}

extension CommandOutput {
  /// The codes of its diagnostics.
  var codes: [String] {
    standardError.matches(of: /(?m)\[([a-z-]+)\]$/).map { String($0.1) }
  }
}
