internal import Foundation
internal import Records

extension Environment {
  /// Returns the environment of the running process: the one place that reads the clock.
  package static func ofThisProcess() -> Environment {
    // Foundation's own way stops the program where '/proc' cannot be read.
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var environment = Environment(
      directory: FileManager.default.currentDirectoryPath,
      now: Instant(seconds: Int64(Date().timeIntervalSince1970)),
      variables: ProcessInfo.processInfo.environment, randomness: .system,
      starter: program.flatMap { Starter.find(near: $0) },
      program: program,
      standardInput: {
        Array(try FileHandle.standardInput.read(upToCount: longestInput) ?? Data())
      })
    if isatty(FileHandle.standardError.fileDescriptor) == 1 {
      environment.showLine = { line in
        FileHandle.standardError.write(Data("\r\u{1b}[K\(line)".utf8))
      }
    }
    return environment
  }

  /// More than any command needs, in bytes: what is longer is cut, and then not understood.
  private static let longestInput = 16 << 20
}

/// The commons that `terrier init` copies when it is not told another one.
enum Starter {
  /// Returns the nearest folder, going up from the program, that holds the starter: the project it was built
  /// in, or `share/terrier` where it was installed.
  static func find(near executable: String) -> String? {
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in [folder, folder.appendingPathComponent("share/terrier")] {
        let rules = candidate.appendingPathComponent("governance/rules.yaml").path
        if FileManager.default.fileExists(atPath: rules) { return candidate.path }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
