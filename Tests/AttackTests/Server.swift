import Foundation
import TestSupport

/// A server that holds the ledger of the story behind the hook.
///
/// Its clock is the story's: what attackers lie about is their own.
struct Server {
  let path: String

  /// Sets a copy of a ledger up as a server.
  static func install(_ ledger: String, as path: String) throws {
    try FileManager.default.copyItem(atPath: ledger, toPath: path)
    let installed = try Shell.run([Scene.program, "hook", "install", "-C", path], in: ledger)
    guard installed.status == 0 else {
      throw Shell.Failure(command: "hook install", errors: installed.errors)
    }
    let hook = path + "/hooks/pre-receive"
    try String(contentsOfFile: hook, encoding: .utf8)
      .replacing("hook pre-receive", with: #"hook pre-receive --now "$(cat clock)""#)
      .write(toFile: hook, atomically: false, encoding: .utf8)
    try Scene.present.write(toFile: path + "/clock", atomically: false, encoding: .utf8)
  }

  /// Where every reference of the server points.
  func references() throws -> String { try Shell.git("for-each-ref", in: path) }
}
