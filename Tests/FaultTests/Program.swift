import Foundation
import TestSupport

/// The program as people run it: the executable that was built with the tests.
enum Program {
  /// What a run printed and how it ended.
  struct Result {
    let output: String
    let errors: String
    /// The exit status, or the negated number of the signal that ended it.
    let status: Int32

    /// The code of the first diagnostic, if any.
    var code: String? { errors.firstMatch(of: /\[([a-z-]+)\]\n/).map { String($0.1) } }
    var hasHint: Bool { errors.contains("\n  hint: ") }
  }

  /// The executable, which stands beside the bundle of tests.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().path + "/terrier"
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Project.root + "/.build/debug/terrier"
  }()

  /// Starts a command line in a folder; `finish` waits for its end.
  static func start(
    _ arguments: [String], in folder: String, environment: [String: String]
  ) throws -> () throws -> Result {
    let scratch = try TemporaryFolder()
    for name in ["output", "errors"] { try scratch.write("", to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let handles = ["/output", "/errors"].map { FileHandle(forWritingAtPath: scratch.path + $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    // They are closed by hand: Foundation never lets go of a process that has a handler, nor of its files, and once
    // a thousand files are open it reads past the end of their list.
    for handle in handles { try handle?.close() }
    return {
      end.wait()
      let isSignal = process.terminationReason == .uncaughtSignal
      return Result(
        output: try scratch.read("output"), errors: try scratch.read("errors"),
        status: isSignal ? -process.terminationStatus : process.terminationStatus)
    }
  }
}
