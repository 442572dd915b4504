internal import Foundation

/// A temporary directory with the real tools of SSH and git, removed when its owner lets it go.
///
/// Tools run with an environment of their own: no configuration, agent, terminal or key of the
/// person who runs the tests has a part in the result.
package final class Workshop: Sendable {
  /// What a tool answered.
  package struct Answer: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
    package var isSuccess: Bool { status == 0 }
  }

  /// The path of the directory.
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "terrier-workshop-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The environment in which tools run: a passphrase that is asked for is never given.
  package var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": path, "LC_ALL": "C", "TZ": "UTC",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "SSH_ASKPASS": "/bin/false", "SSH_ASKPASS_REQUIRE": "force",
    ]
  }

  /// Returns the path of a file of the directory.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, which only its owner can read, and returns its path.
  @discardableResult
  package func write(_ content: some Sequence<UInt8>, to name: String) throws -> String {
    let path = file(name)
    try Data(content).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }

  /// Reads a file as text.
  package func text(of name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// Runs a tool in the directory, giving it a file of the directory to read.
  @discardableResult
  package func run(
    _ tool: String, _ arguments: String..., reading input: String? = nil,
    adding variables: [String: String] = [:]
  ) throws -> Answer {
    try run([tool] + arguments, reading: input, adding: variables)
  }

  /// Runs a tool given with its arguments.
  package func run(
    _ command: [String], reading input: String? = nil, adding variables: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = environment.merging(variables) { $1 }
    let run = UUID().uuidString
    let output = try write([], to: "output-\(run)")
    let errors = try write([], to: "errors-\(run)")
    let handles = try [
      FileHandle(forReadingFrom: URL(fileURLWithPath: input.map(file) ?? "/dev/null")),
      FileHandle(forWritingTo: URL(fileURLWithPath: output)),
      FileHandle(forWritingTo: URL(fileURLWithPath: errors)),
    ]
    // They are closed by hand. Foundation never lets go of a process that has a handler, nor of its
    // files, and once a thousand files are open it reads past the end of their list.
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    end.wait()
    return Answer(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}
