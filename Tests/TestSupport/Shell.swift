internal import Foundation

/// Runs other programs in an environment that no setting of the machine or of the user reaches.
package enum Shell {
  /// What a program printed and how it ended.
  package struct Result: Sendable {
    package let output: String
    package let errors: String
    package let status: Int32
  }

  /// Runs a program to its end, in a folder, with the time that git would date a commit with.
  @discardableResult
  package static func run(
    _ arguments: [String], in folder: String, at time: String = "2026-01-10T09:00:00Z",
    input: String = ""
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    try scratch.write(input, to: "input")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": scratch.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "GIT_TERMINAL_PROMPT": "0",
    ]
    for name in ["output", "errors"] { try scratch.write("", to: name) }
    let handles = [
      FileHandle(forReadingAtPath: scratch.path + "/input"),
      FileHandle(forWritingAtPath: scratch.path + "/output"),
      FileHandle(forWritingAtPath: scratch.path + "/errors"),
    ]
    // Closed by hand, since nobody knows when a process lets go of them.
    defer { for handle in handles { try? handle?.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try scratch.read("output"), errors: try scratch.read("errors"),
      status: process.terminationStatus)
  }

  /// Runs git, and fails the test's setup when git does.
  @discardableResult
  package static func git(
    _ arguments: String..., in folder: String, at time: String = "2026-01-10T09:00:00Z"
  ) throws -> String {
    let result = try run(["git"] + arguments, in: folder, at: time)
    guard result.status == 0 else {
      throw Failure(command: arguments.joined(separator: " "), errors: result.errors)
    }
    return result.output
  }

  /// A program that a test relies on has failed.
  package struct Failure: Error, CustomStringConvertible {
    private let command: String
    private let errors: String

    package init(command: String, errors: String) {
      self.command = command
      self.errors = errors
    }

    package var description: String { "git \(command): \(errors)" }
  }
}
