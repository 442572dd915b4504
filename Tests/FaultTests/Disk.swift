import Foundation
import TestSupport
import Testing

/// A small disk in memory, which only root can make; it goes with its owner.
final class Disk {
  let folder: TemporaryFolder
  let path: String

  static let isPossible: Bool = getuid() == 0 && (try? Disk()) != nil

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Disk.run("mount", "-t", "tmpfs", "-o", "size=8m", "terrier-tests", path)
  }

  deinit { _ = try? Shell.run(["umount", "--lazy", path], in: "/") }

  /// Fills the disk, leaving some KiB.
  func fill(leaving kilobytes: Int) throws {
    _ = try Shell.run(["dd", "if=/dev/zero", "of=\(path)/filler", "bs=4096"], in: "/")
    let size = try Disk.run("stat", "--format=%s", path + "/filler").dropLast()
    let kept = try #require(Int(size)) - kilobytes * 1024
    try Disk.run("truncate", "--size=\(kept)", path + "/filler")
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: path + "/filler") }

  func setReadOnly(_ isReadOnly: Bool) throws {
    try Disk.run("mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", path)
  }

  @discardableResult
  private static func run(_ arguments: String...) throws -> String {
    let result = try Shell.run(arguments, in: "/")
    guard result.status == 0 else {
      throw Shell.Failure(command: arguments.joined(separator: " "), errors: result.errors)
    }
    return result.output
  }
}
