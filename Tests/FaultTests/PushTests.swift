import Foundation
import TestSupport
import Testing

@Suite("A push that is cut short", .enabled(if: Calls.areTraceable, "strace cannot trace here"))
struct PushTests {
  private static let parts: [(Server.Part, Bool, Int, Int)] = [
    (.receiver, false, 9, 5), (.receiver, true, 18, 16), (.objects, false, 18, 3),
    (.objects, true, 10, 2), (.client, false, 4, 1),
  ]

  @Test(
    "Killed at any moment of a push, the server has each branch as before or as after",
    arguments: parts)
  func killed(part: Server.Part, packing: Bool, step: Int, first: Int) throws {
    let calls = try Server.calls(Calls.changing, of: part, packing: packing)
    var outcomes: Set<[String: String]> = []
    for call in Calls.chosen(calls, every: step, from: first) {
      let server = try Server(packing: packing)
      let context = "killed at \(call)"
      let killed = try server.push(
        tracing: part, with: Calls.tracer(with: "signal=SIGKILL", at: call))
      #expect(killed.status != 0, "\(context)\n\(killed.output)")
      try server.expectSound(context)
      let references = try server.references()
      outcomes.insert(references)
      // What takes in objects says so to what moves references.
      if part == .objects { #expect(references == server.before, "\(context)") }
      try server.recover(context)
    }
    #expect(outcomes.count >= (part == .receiver ? 2 : 1))
  }

  @Test("A hook that is killed lets nothing in")
  func killedHook() throws {
    let server = try Server()
    let calls = try Server.calls(Calls.reading, of: .hook)
    for call in Calls.chosen(calls, every: 120, from: 30) {
      let killed = try server.push(
        tracing: .hook, with: Calls.tracer(with: "signal=SIGKILL", at: call))
      #expect(killed.status != 0, "\(call)")
      #expect(killed.output.contains("pre-receive hook declined"), "\(call)\n\(killed.output)")
      #expect(try server.references() == server.before, "\(call)")
    }
    try server.recover("after all of that")
  }

  @Test(
    "A server without room lets in what it says it lets in, and keeps out what it says it keeps out",
    arguments: [
      (.receiver, false, 14, 3), (.receiver, true, 12, 6), (.objects, false, 16, 4),
      (.objects, true, 8, 1),
    ] as [(Server.Part, Bool, Int, Int)])
  func noSpace(part: Server.Part, packing: Bool, step: Int, first: Int) throws {
    let needing = ["link", "mkdir", "openat", "rename", "write"]
    let calls = try Server.calls(Calls.changing, of: part, packing: packing)
      .filter { needing.contains($0.name) }
    for call in Calls.chosen(calls, every: step, from: first) {
      let server = try Server(packing: packing)
      let context = "no space at \(call)"
      let failed = try server.push(
        tracing: part, with: Calls.tracer(with: "error=ENOSPC", at: call))
      try server.expectTold(failed, context)
      try server.expectSound(context)
      try server.recover(context)
    }
  }

  @Test(
    "On a disk that is full, nothing enters; with room again, the same push does",
    .enabled(if: Disk.isPossible, "only root can mount a small disk"), arguments: [0, 8, 32, 128])
  func full(room: Int) throws {
    let disk = try Disk()
    let server = try Server(at: disk.path + "/place", folder: disk.folder)
    try disk.fill(leaving: room)
    let failed = try server.push()
    #expect(room > 0 || failed.status != 0)
    try server.expectTold(failed, "\(room) KiB left")
    try server.expectSound("\(room) KiB left")
    try disk.makeRoom()
    try server.recover("\(room) KiB left")
  }

  @Test("A hook that cannot read something never lets in what it would have refused")
  func unreadable() throws {
    let server = try Server()
    // A review that the act leaves out.
    let other = try Scene()
    let review = try other.run([
      Program.path, "review", "adresse", "--position", "object", "--reason", "Non.", "--as",
      "m-bruyere", "--key", other.place + "/keys/m-bruyere", "--now", "2026-01-08T09:00:00Z",
    ])
    try #require(review.status == 0, "\(review.errors)")
    let branch = "refs/heads/reviews/adresse/m-bruyere"
    try server.git("fetch", "--quiet", other.ledger, "\(branch):\(branch)")
    let before = try server.references()

    let log = server.scene.folder.path + "/calls"
    let refused = try server.push(
      tracing: .hook, with: Calls.tracer(of: Calls.reading, to: log))
    #expect(refused.output.contains("[review-left-out]"), "\(refused.output)")
    let calls = Calls.list(Calls.reading, in: try server.scene.folder.read("calls"))
    let decisive =
      Calls.areAllTried
      ? []
      : calls.filter {
        $0.text.contains("/self/maps") || $0.text.contains("heads/reviews/adresse")
      }
    #expect(Calls.areAllTried || decisive.count > 4)
    for call in decisive + Calls.chosen(calls, every: 150, from: 20) {
      let failed = try server.push(
        tracing: .hook,
        with: Calls.tracer(with: "error=\(call.name == "mmap" ? "ENOMEM" : "EIO")", at: call))
      #expect(failed.status != 0, "\(call)\n\(failed.output)")
      #expect(try server.references() == before, "\(call)")
    }
  }
}

extension Server {
  /// Requires that the branches are where whoever pushed was told they are.
  fileprivate func expectTold(_ result: Program.Result, _ context: String) throws {
    let now = try references()
    if result.status == 0 { #expect(now == after, "\(context)") }
    for line in result.output.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 3, let name = parts[1].split(separator: ":").last.map(String.init)
      else { continue }
      if [" ", "*", "="].contains(parts[0]) {
        #expect(now[name] == after[name], "\(context)\n\(result.output)")
      } else if parts[2].contains("[remote rejected]"), !parts[2].contains("failed to update ref") {
        // git may fail to note a move after it was made; then it calls that failed, and it stands.
        #expect(now[name] == before[name], "\(context)\n\(result.output)")
      }
    }
  }
}
