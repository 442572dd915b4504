import Foundation
import TestSupport
import Testing

/// A server with the hook, and beside it a ledger whose act was sealed and not pushed yet.
///
/// The act goes there with its proposal and its reviews, four branches in one push. The clock of the hook is that
/// of the scenes, so that each push is the same.
final class Server {
  /// The programs that have a part in a push, by the variable that says what is put before each.
  enum Part: String, CaseIterable {
    /// The `git push` of whoever pushes.
    case client = "TRACE_CLIENT"
    /// `git receive-pack`, which moves the references.
    case receiver = "TRACE_RECEIVER"
    /// `git unpack-objects` or `git index-pack`, which takes in the objects.
    case objects = "TRACE_OBJECTS"
    /// `terrier hook pre-receive`, which judges.
    case hook = "TRACE_HOOK"
  }

  let scene: Scene
  /// The references that the server has before the push.
  let before: [String: String]
  /// Those that it has after it.
  let after: [String: String]

  private var path: String { scene.place + "/serveur.git" }

  init(at place: String? = nil, folder: TemporaryFolder? = nil, packing: Bool = false) throws {
    let scene = try Scene(at: place, folder: folder, of: Server.prepared.get())
    func references(of path: String) throws -> [String: String] {
      Server.references(in: try scene.git("-C", path, "for-each-ref"))
    }
    self.scene = scene
    before = try references(of: "../serveur.git")
    after = before.merging(try references(of: ".")) { $1 }
    // Few objects are put one by one; here, a single one comes in a pack.
    if packing { try git("config", "receive.unpackLimit", "1") }
  }

  // MARK: - Commands

  /// Pushes, with something put before one of the programs, and returns how that ended when all of them have.
  func push(tracing part: Part? = nil, with tracer: [String] = []) throws -> Program.Result {
    let tools = scene.place + "/outils"
    let variables =
      ["GIT_EXEC_PATH=" + tools]
      + (part.map { ["\($0.rawValue)=" + tracer.joined(separator: " ")] } ?? [])
    // What any of them leaves running holds the other end that 'cat' reads.
    return try scene.run(
      ["env"] + variables + [
        "bash", "-o", "pipefail", "-c", "$TRACE_CLIENT git push --porcelain \"$@\" 2>&1 9>&1 | cat",
        "bash", "--receive-pack=setsid \(tools)/receive-pack", path, "main", "proposals/adresse",
        "refs/heads/reviews/adresse/*:refs/heads/reviews/adresse/*",
      ])
  }

  /// Returns the calls that a program makes during a push that nothing disturbs.
  static func calls(
    _ names: [String], of part: Part, packing: Bool = false
  ) throws -> [Calls.Call] {
    let server = try Server(packing: packing)
    let log = server.scene.folder.path + "/calls"
    let pushed = try server.push(tracing: part, with: Calls.tracer(of: names, to: log))
    try #require(pushed.status == 0, "\(pushed.output)")
    try #require(try server.references() == server.after)
    return Calls.list(names, in: try server.scene.folder.read("calls"))
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let result = try scene.run(["git", "-C", path] + arguments)
    try #require(result.status == 0, "git \(arguments): \(result.errors)")
    return result.output + result.errors
  }

  func references() throws -> [String: String] { Server.references(in: try git("for-each-ref")) }

  private static func references(in text: String) -> [String: String] {
    var references: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
      if parts.count == 3 { references[parts[2]] = parts[0] }
    }
    return references
  }

  // MARK: - What must hold

  /// Requires that each reference is as before or as after, that git finds every object, and that all acts hold.
  func expectSound(_ context: String, _ location: SourceLocation = #_sourceLocation) throws {
    let now = try references()
    for name in Set(now.keys).union(before.keys).union(after.keys) {
      #expect(
        now[name] == before[name] || now[name] == after[name], "\(name), \(context)",
        sourceLocation: location)
    }
    let fsck = try git("fsck", "--connectivity-only", "--no-dangling", "--no-progress")
    #expect(fsck == "", "\(context)", sourceLocation: location)
    let root = try scene.git("rev-list", "--max-parents=0", "--first-parent", "main").dropLast()
    let verified = try scene.run([Program.path, "-C", path, "verify", "--root", String(root)])
    #expect(verified.status == 0, "\(context)\n\(verified.errors)", sourceLocation: location)
  }

  /// Pushes again until all has entered, doing what git says to do.
  func recover(_ context: String, _ location: SourceLocation = #_sourceLocation) throws {
    try pushAll(context, location)
    #expect(try references() == after, "\(context)", sourceLocation: location)
    try expectSound(context, location)
    guard try !locks().isEmpty else { return }
    // What was locked had been done: it is in the way of the next act.
    #expect(try scene.decide("nom").status == 0, "\(context)", sourceLocation: location)
    try pushAll(context, location)
    #expect(
      try references()["refs/heads/main"] == scene.main(), "\(context)", sourceLocation: location)
    #expect(try locks() == [], "\(context)", sourceLocation: location)
  }

  private func pushAll(_ context: String, _ location: SourceLocation) throws {
    for attempt in 0... {
      let again = try push()
      if again.status == 0 { return }
      // A lock of a process that was killed: git names the file, and whoever keeps the server removes it.
      let lock = try #require(
        again.output.firstMatch(of: /Unable to create '([^']*\.lock)': File exists/),
        "\(context)\n\(again.output)", sourceLocation: location)
      try FileManager.default.removeItem(atPath: String(lock.1))
      try #require(attempt < 3, "\(context)", sourceLocation: location)
    }
  }

  private func locks() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".lock") }
  }
}

// MARK: - The prepared server

extension Server {
  private static let prepared: Swift.Result<String, any Error> = Swift.Result {
    let scene = try Scene()
    scene.keep()
    let root = try scene.git("rev-list", "--max-parents=0", "main").dropLast()
    try scene.git("init", "--quiet", "--bare", "../serveur.git")
    try scene.git(
      "push", "--quiet", "../serveur.git", "main", "proposals/nom",
      "refs/heads/reviews/nom/*:refs/heads/reviews/nom/*")
    let installed = try scene.run(
      [Program.path, "-C", "../serveur.git", "hook", "install", "--root", String(root)])
    try #require(installed.status == 0, "\(installed.errors)")
    let hook = scene.place + "/serveur.git/hooks/pre-receive"
    let script = try String(contentsOfFile: hook, encoding: .utf8)
      .replacing("exec ", with: "exec $TRACE_HOOK ")
      .replacing(" pre-receive\n", with: " pre-receive --now 2026-01-09T10:00:00Z\n")
    try write(script, to: hook)
    let decided = try scene.decide("adresse")
    try #require(decided.status == 0, "\(decided.errors)")

    let git = try scene.run(["sh", "-c", "command -v git"]).output.dropLast()
    let tools = scene.place + "/outils"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: false)
    try write(
      """
      #!/bin/sh
      case $1 in unpack-objects | index-pack) exec $TRACE_OBJECTS \(git) "$@" ;; esac
      exec \(git) "$@"

      """, to: tools + "/git")
    // When it is killed, so is whatever it has started.
    try write(
      """
      #!/bin/sh
      $TRACE_RECEIVER \(git) receive-pack "$@"
      status=$?
      test $status -lt 128 || kill -KILL 0
      exit $status

      """, to: tools + "/receive-pack")
    return scene.place
  }

  private static func write(_ script: String, to path: String) throws {
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
}
