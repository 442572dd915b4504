import Foundation
import Synchronization
import TestSupport
import Testing

/// A ledger with two proposals that wait for a decision, in a folder of its own.
///
/// Equal scenes are equal to the byte, so that an act has the same id whenever it is sealed.
final class Scene {
  let folder: TemporaryFolder
  /// Where the ledger and the keys are, which may be on a disk of their own.
  let place: String
  /// Where programs put temporary files.
  var temporary: String

  var ledger: String { place + "/ledger" }

  /// Copies the prepared ledger, or another one that was made from it.
  init(
    at place: String? = nil, folder: TemporaryFolder? = nil, of source: String? = nil
  ) throws {
    self.folder = try folder ?? TemporaryFolder()
    self.place = place ?? self.folder.path + "/place"
    temporary = self.folder.path + "/tmp"
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: true)
    let source = try source ?? Scene.prepared.get()
    let copied = try Shell.run(["cp", "-a", source + "/.", self.place], in: "/")
    try #require(copied.status == 0, "\(copied.errors)")
  }

  private init(empty folder: TemporaryFolder) throws {
    self.folder = folder
    place = folder.path + "/place"
    temporary = folder.path + "/tmp"
    for path in [place, temporary] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  private var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder.path, "TMPDIR": temporary, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      // The same calls in the same order each time.
      "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  // MARK: - Commands

  /// What decides a proposal.
  func deciding(_ proposal: String) -> [String] {
    [
      Program.path, "decide", proposal, "--as", "m-houx", "--key", place + "/keys/m-houx", "--now",
      "2026-01-09T10:00:00Z",
    ]
  }

  func start(_ command: [String]) throws -> () throws -> Program.Result {
    try Program.start(command, in: ledger, environment: environment)
  }

  @discardableResult
  func run(_ command: [String]) throws -> Program.Result { try start(command)() }

  func decide(_ proposal: String) throws -> Program.Result { try run(deciding(proposal)) }

  /// Runs git, which must end well, and returns what it printed.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let result = try run(["git"] + arguments)
    try #require(result.status == 0, "git \(arguments): \(result.errors)")
    return result.output
  }

  func main() throws -> String { String(try git("rev-parse", "main").dropLast()) }

  /// Requires that git finds every object and reference whole.
  func expectWhole(_ context: String, _ location: SourceLocation = #_sourceLocation) throws {
    let result = try run(["git", "fsck", "--strict", "--no-dangling", "--no-progress"])
    #expect(result.status == 0, "\(context)", sourceLocation: location)
    #expect(result.output + result.errors == "", "\(context)", sourceLocation: location)
  }

  /// Requires that files are those of `main`, and that nothing was left behind that is in the way.
  func expectClean(_ context: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expectWhole(context, location)
    let status = try git("status", "--porcelain")
    #expect(status == "", "\(context)", sourceLocation: location)
    let files = try FileManager.default.subpathsOfDirectory(atPath: ledger + "/.git")
    let left = files.filter { $0.hasSuffix(".lock") || $0 == "terrier-following" }
    #expect(left == [], "\(context)", sourceLocation: location)
  }
}

// MARK: - The prepared ledger

extension Scene {
  /// The folder of the ledger that scenes are copies of, removed when the tests end.
  private static let prepared: Swift.Result<String, any Error> = Swift.Result {
    let scene = try Scene(empty: TemporaryFolder())
    scene.keep()
    let keys = scene.place + "/keys/"
    func terrier(_ arguments: String..., by member: String? = nil, at time: String) throws {
      let identity = member.map { ["--as", $0, "--key", keys + $0] } ?? []
      let isFirst = arguments[0] == "init"
      let finish = try Program.start(
        [Program.path] + arguments + identity + ["--now", "2026-01-0\(time):00Z"],
        in: isFirst ? scene.place : scene.ledger, environment: scene.environment)
      let result = try finish()
      guard result.status == 0 else {
        throw Shell.Failure(command: arguments.joined(separator: " "), errors: result.errors)
      }
    }
    try terrier("init", "ledger", "--demo-keys", "keys", at: "5T09:00")
    for (id, change) in [("adresse", "adresse=3 place du Lavoir"), ("nom", "nom=Médiathèque")] {
      try terrier("edit", "lieu/b43108198647", change, at: "5T09:01")
      try terrier(
        "propose", "--id", id, "--title", id, "--nature", "correction", by: "m-mauve", at: "5T09:02"
      )
      try terrier("open", id, by: "m-genet", at: "5T09:03")
      for member in ["m-aubepine", "m-coquelicot"] {
        try terrier("review", id, "--position", "consent", by: member, at: "5T09:04")
      }
    }
    return scene.place
  }

  /// Keeps the folder until the tests end.
  func keep() {
    atexit { Scene.forget() }
    Scene.kept.withLock { $0.append(folder) }
  }

  private static let kept = Mutex<[TemporaryFolder]>([])

  private static func forget() { kept.withLock { $0 = [] } }
}
