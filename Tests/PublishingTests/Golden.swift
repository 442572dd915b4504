import Foundation
import Testing

/// Texts recorded in files beside the tests, which are compared whole.
enum Golden {
  /// Compares a text with the recorded one; `RECORD_SNAPSHOTS=1` writes it anew, and such a run never passes.
  static func expect(_ text: String, as name: String, file: String = #filePath) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let old = try? String(contentsOf: path, encoding: .utf8)
      guard old != text else { return }
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): review the difference")
      return
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }
}
