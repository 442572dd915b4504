import Foundation
import TestSupport

/// A server process on the loopback, stopped with its owner.
final class Daemon: Sendable {
  let port: Int
  private let process: Process

  /// Starts a program on a free port: it is tried on one port after another until it answers on one.
  ///
  /// `command` makes the command line for a port; `answers` says whether the server is there.
  init(
    environment: [String: String], command: (Int) throws -> [String],
    answers: (Int) throws -> Bool
  ) throws {
    for _ in 0..<10 {
      let port = Int.random(in: 20_000..<60_000)
      let line = try command(port)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: line[0])
      process.arguments = Array(line.dropFirst())
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let deadline = Date(timeIntervalSinceNow: 10)
      while process.isRunning, Date() < deadline {
        if try answers(port) {
          self.port = port
          self.process = process
          return
        }
        Thread.sleep(forTimeInterval: 0.05)
      }
      Self.stop(process)
    }
    throw Failure(text: "no server could be started")
  }

  deinit { Self.stop(process) }

  private static func stop(_ process: Process) {
    guard process.isRunning else { return }
    process.terminate()
    let deadline = Date(timeIntervalSinceNow: 5)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning {
      let killer = Process()
      killer.executableURL = URL(fileURLWithPath: "/bin/kill")
      killer.arguments = ["-9", "\(process.processIdentifier)"]
      try? killer.run()
    }
  }
}
