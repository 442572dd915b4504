import Foundation
import TestSupport
import Testing

@Suite("A disk that is full, or cannot be written on")
struct DiskTests {
  @Test(
    "A fault at any call is told in words, and moves nothing",
    .enabled(if: Calls.areTraceable, "strace cannot trace here"),
    arguments: [("ENOSPC", 4, 0), ("EROFS", 12, 5), ("EACCES", 12, 10), ("EIO", 12, 2)])
  func faults(error: String, step: Int, first: Int) throws {
    let (before, after, calls) = try Calls.ofDecision()
    for call in Calls.chosen(calls, every: step, from: first) {
      let scene = try Scene()
      let context = "\(error) at \(call)"
      // Twice, because what fails may be tried in another way; but what is said must be written.
      let failed = try scene.run(
        Calls.command(
          scene.deciding("adresse"), with: "error=\(error)", at: call,
          times: call.name == "write" ? 1 : 2))
      let main = try scene.main()
      switch failed.status {
      case 0:
        // What failed was not needed, or came after the act: the files follow later, and it says so.
        #expect(main == after, "\(context)")
        #expect(failed.code == nil || failed.code == "work-tree-behind", "\(context)")
      case 2 where failed.code == "output-failed":
        #expect(main == after && call.text.hasPrefix("write(1,"), "\(context)")
      default:
        #expect(failed.status == 2 && main == before, "\(context)\n\(failed.errors)")
        #expect(failed.code != nil && failed.hasHint, "\(context)\n\(failed.errors)")
      }
      try scene.expectWhole(context)
      try scene.recover(context)
    }
  }

  @Test(
    "On a disk that is full, nothing moves; with room again, the same command works",
    .enabled(if: Disk.isPossible, "only root can mount a small disk"),
    arguments: [0, 4, 8, 12, 16, 64])
  func full(room: Int) throws {
    let disk = try Disk()
    let scene = try Scene(at: disk.path + "/place", folder: disk.folder)
    let before = try scene.main()
    try disk.fill(leaving: room)
    let failed = try scene.decide("adresse")
    if failed.status == 0 {
      #expect(try scene.main() != before)
    } else {
      #expect(failed.status == 2 && failed.code != nil && failed.hasHint, "\(failed.errors)")
      #expect(try scene.main() == before)
    }
    #expect(room > 0 || failed.status == 2)
    try scene.expectWhole("\(room) KiB left")
    try disk.makeRoom()
    try scene.recover("\(room) KiB left")
  }

  @Test(
    "Without room for temporary files, nothing is signed, and the reason is told",
    .enabled(if: Disk.isPossible, "only root can mount a small disk"))
  func noTemporaryFiles() throws {
    let disk = try Disk()
    let scene = try Scene()
    let before = try scene.main()
    scene.temporary = disk.path
    try disk.fill(leaving: 0)
    let failed = try scene.decide("adresse")
    #expect(failed.status == 2 && failed.code == "signing-tool-not-started", "\(failed.errors)")
    #expect(failed.hasHint && failed.errors.contains("space"), "\(failed.errors)")
    #expect(try scene.main() == before)
    try disk.makeRoom()
    try scene.recover("no temporary files")
  }

  @Test("A folder that cannot be written in is told to be one; reading works")
  func readOnly() throws {
    let disk = Disk.isPossible ? try Disk() : nil
    let scene = try disk.map { try Scene(at: $0.path + "/place", folder: $0.folder) } ?? Scene()
    let before = try scene.main()
    try disk?.setReadOnly(true) ?? scene.setMode("a-w")
    let failed = try scene.decide("adresse")
    #expect(failed.status == 2 && failed.code == "git-failed" && failed.hasHint, "\(failed.errors)")
    #expect(
      try scene.run([Program.path, "check", "adresse", "--now", "2026-01-09T10:00:00Z"]).status == 0
    )
    #expect(try scene.main() == before)
    try disk?.setReadOnly(false) ?? scene.setMode("u+w")
    try scene.recover("read-only")
  }

  @Test("A result that cannot be written out is no crash")
  func noOutput() throws {
    let scene = try Scene()
    let result = try scene.run(["sh", "-c", "\"$0\" log > /dev/full", Program.path])
    #expect(result.status == 2 && result.code == "output-failed", "\(result.errors)")
    let silent = try scene.run(["sh", "-c", "\"$0\" log > /dev/full 2>&1", Program.path])
    #expect(silent.status == 2)
  }
}

extension Scene {
  fileprivate func setMode(_ mode: String) throws {
    try #require(try Shell.run(["chmod", "-R", mode, ledger], in: "/").status == 0)
  }
}
