internal import Foundation
internal import Ledger

/// A checkpoint as the command line names it: a file that holds one, or a code typed out.
enum CheckpointArgument {
  /// The largest file read, in bytes; what a checkpoint may hold is less.
  private static let largest = 1 << 20

  /// Reads the file of that name, else the code that the words are.
  static func read(_ text: String, in environment: Environment) throws -> CheckpointEvidence {
    let path = Path.resolve(text, from: environment.directory)
    // What looks like a file's name and is none is told to be absent, not to be a bad code.
    let isFile =
      text.contains { "/.".contains($0) } || FileManager.default.fileExists(atPath: path)
    guard isFile else { return .code(try CheckpointCode(text)) }
    return try .read(Path.read(path, limit: largest), path: text)
  }
}
