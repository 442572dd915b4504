internal import Foundation

/// A folder for one test, removed with its owner.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Creates an empty folder.
  package init() throws {
    path = NSTemporaryDirectory() + "terrier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with its folder.
  package func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Returns the text of a file.
  package func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}

/// The places that tests read from the project.
package enum Project {
  /// The root of the project.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The real data that stands beside the project, or `nil` where it is absent.
  package static let sharedData: String? = {
    let path =
      ProcessInfo.processInfo.environment["TERRIER_SHARED"]
      ?? URL(fileURLWithPath: root).deletingLastPathComponent().path + "/shared"
    return FileManager.default.fileExists(atPath: path + "/data") ? path + "/data" : nil
  }()
}
