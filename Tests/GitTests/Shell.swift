import Foundation
import Testing

/// Runs real programs, as oracles, with nothing of the machine's or the user's settings in reach.
struct Shell {
  /// A program that ended with another status than zero.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let directory: String

  /// Runs `git` in the directory and returns what it wrote to standard output.
  @discardableResult
  func git(_ arguments: String..., input: [UInt8] = []) throws -> String {
    String(decoding: try run("git", arguments, input: input), as: UTF8.self)
  }

  /// Runs `git` and returns its output as bytes.
  func gitBytes(_ arguments: String..., input: [UInt8] = []) throws -> [UInt8] {
    try run("git", arguments, input: input)
  }

  /// Runs `git` and returns its output in lines.
  func gitLines(_ arguments: String..., input: [UInt8] = []) throws -> [String] {
    String(decoding: try run("git", arguments, input: input), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @discardableResult
  func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(filePath: directory)
    process.environment = environment
    let output = try scratchFile(holding: [])
    let errors = try scratchFile(holding: [])
    let source = try scratchFile(holding: input)
    // Closed by hand, since nobody knows when a process lets go of them.
    defer { for handle in [output, errors, source] { try? handle.close() } }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = source
    try process.run()
    process.waitUntilExit()
    try output.seek(toOffset: 0)
    let bytes = Array(try output.readToEnd() ?? Data())
    guard process.terminationStatus == 0 else {
      try errors.seek(toOffset: 0)
      let text = String(decoding: try errors.readToEnd() ?? Data(), as: UTF8.self)
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")): \(text)")
    }
    return bytes
  }

  /// Opens a nameless file: unlike a pipe, it never fills up while nobody reads.
  private func scratchFile(holding bytes: [UInt8]) throws -> FileHandle {
    let path = NSTemporaryDirectory() + "git-tests-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try #require(FileHandle(forUpdatingAtPath: path))
  }

  private var environment: [String: String] {
    var values = ["HOME": directory, "LC_ALL": "C", "TZ": "UTC"]
    values["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    values["GIT_CONFIG_GLOBAL"] = "/dev/null"
    values["GIT_CONFIG_NOSYSTEM"] = "1"
    for role in ["AUTHOR", "COMMITTER"] {
      values["GIT_\(role)_NAME"] = "amal"
      values["GIT_\(role)_EMAIL"] = "amal@commun.invalid"
      values["GIT_\(role)_DATE"] = "1767225600 +0100"
    }
    return values
  }
}
