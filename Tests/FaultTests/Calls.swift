import Foundation
import TestSupport
import Testing

/// The calls that a command makes to the system, and faults put into them by `strace`.
struct Calls {
  /// One call of the main thread, as the n-th of its kind.
  struct Call: CustomStringConvertible {
    let name: String
    let number: Int
    let text: String

    var description: String { "\(name) \(number): \(text)" }
  }

  /// Those by which something changes.
  static let changing = [
    "chmod", "fchmod", "fsync", "ftruncate", "link", "linkat", "mkdir", "mkdirat", "openat",
    "rename", "renameat", "renameat2", "rmdir", "symlinkat", "unlink", "unlinkat", "utimensat",
    "write",
  ]

  /// Those by which something is read, or memory is asked for.
  static let reading = [
    "access", "getdents64", "mmap", "newfstatat", "openat", "pread64", "read", "readlink",
  ]

  /// A Boolean value indicating whether this system lets a program be traced.
  static let areTraceable: Bool = {
    let tried = try? Shell.run(["strace", "-o", "/dev/null", "true"], in: "/")
    return tried?.status == 0
  }()

  /// A Boolean value indicating whether every call is tried, and not some of them.
  static let areAllTried = ProcessInfo.processInfo.environment["TERRIER_ALL_FAULTS"] == "1"

  /// The calls of one decision that nothing disturbs, and what `main` is before and after it.
  static func ofDecision() throws -> (before: String, after: String, calls: [Call]) {
    try decision.get()
  }

  private static let decision: Swift.Result<(String, String, [Call]), any Error> = Swift.Result {
    let scene = try Scene()
    let before = try scene.main()
    let calls = try changes(of: scene.deciding("adresse"), in: scene)
    return (before, try scene.main(), calls)
  }

  /// Traces a command to its end and returns the calls by which it changed something.
  private static func changes(of command: [String], in scene: Scene) throws -> [Call] {
    let log = scene.folder.path + "/calls"
    let traced = try scene.run(tracer(of: changing, to: log) + command)
    try #require(traced.status == 0, "\(traced.errors)")
    return try list(changing, in: scene.folder.read("calls"))
  }

  /// What is put before a command to have its calls of some kinds written to a file.
  static func tracer(of names: [String], to log: String) -> [String] {
    ["strace", "-o", log, "-e", "trace=" + names.joined(separator: ",")]
  }

  /// Returns the calls of some kinds that were traced; of those that change something, without what only reads.
  static func list(_ names: [String], in log: String) -> [Call] {
    var numbers: [String: Int] = [:]
    return log.split(separator: "\n").compactMap { line in
      let name = String(line.prefix { $0 != "(" })
      guard names.contains(name) else { return nil }
      numbers[name, default: 0] += 1
      let isReading = name == "openat" && !line.contains("O_CREAT") && !line.contains("O_WRONLY")
      return isReading && names == changing
        ? nil : Call(name: name, number: numbers[name] ?? 0, text: String(line.prefix(160)))
    }
  }

  /// Returns some of the calls in turn: every n-th one from a first on, or all of them when asked for.
  static func chosen(_ calls: [Call], every step: Int, from first: Int = 0) -> [Call] {
    areAllTried
      ? calls : stride(from: first, to: calls.count, by: step).map { calls[$0] }
  }

  /// Returns a command as it must be run to have a fault at a call: `signal=SIGKILL`, `error=ENOSPC`.
  static func command(
    _ command: [String], with fault: String, at call: Call, times: Int = 1
  ) -> [String] {
    tracer(with: fault, at: call, times: times) + command
  }

  /// What is put before a command to have a fault at a call.
  static func tracer(with fault: String, at call: Call, times: Int = 1) -> [String] {
    let last = call.number + times - 1
    return [
      "strace", "-o", "/dev/null", "-e", "trace=\(call.name)", "-e",
      "inject=\(call.name):\(fault):when=\(call.number)..\(last)",
    ]
  }
}

extension Scene {
  /// Runs a decision again after a fault, doing what the program says to do, until the proposal is decided;
  /// then decides the other one.
  func recover(_ context: String, _ location: SourceLocation = #_sourceLocation) throws {
    for attempt in 0... {
      let again = try decide("adresse")
      if again.status == 0 || again.code == "proposal-closed" { break }
      // A lock of a process that was killed: the program names the file, and people remove it.
      #expect(again.status == 2 && again.code == "locked", "\(context)\n\(again.errors)")
      #expect(again.hasHint)
      let lock = try #require(again.errors.firstMatch(of: /'([^']*\.lock)' is there/))
      try FileManager.default.removeItem(atPath: String(lock.1))
      try #require(attempt < 2, "\(context)", sourceLocation: location)
    }
    #expect(try git("status", "--porcelain") == "", "\(context)", sourceLocation: location)
    let other = try decide("nom")
    #expect(other.status == 0, "\(context)\n\(other.errors)", sourceLocation: location)
    try expectClean(context, location)
    #expect(try git("rev-list", "--first-parent", "--count", "main") == "5\n")
  }
}
