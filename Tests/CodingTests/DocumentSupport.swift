import Coding
import Foundation
import Records

/// What a decoder finds wrong with a text.
enum Decoding<Document> {
  /// Returns the problems of a text, each as `line:column code`; empty when it was decoded.
  static func problems(
    _ text: String, path: String, _ decode: ([UInt8], String) throws(Rejection) -> Document
  ) -> [String] {
    problems(Array(text.utf8), path: path, decode)
  }

  static func problems(
    _ bytes: [UInt8], path: String, _ decode: ([UInt8], String) throws(Rejection) -> Document
  ) -> [String] {
    do {
      _ = try decode(bytes, path)
      return []
    } catch {
      return error.diagnostics.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)"
      }
    }
  }
}

/// The governance files that the project starts from.
enum Starter {
  /// The folder at the root of the package.
  static let folder: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "governance", directoryHint: .isDirectory)
  }()

  /// Returns the paths of the YAML files of a folder, from the root of the ledger.
  static func files(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "governance/\(name)/\($0)" }
  }

  static func bytes(of path: String) throws -> [UInt8] {
    let url = folder.deletingLastPathComponent().appending(path: path)
    return Array(try Data(contentsOf: url))
  }
}
