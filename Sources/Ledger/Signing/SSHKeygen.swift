internal import Foundation

/// The `ssh-keygen` program of the person who signs.
///
/// Its streams are files rather than pipes: however long the payload is and whenever the program
/// ends, neither side can wait for the other, and nothing written to a program that has gone can
/// kill this one. They hold a payload about to be published, its signature and messages, never a
/// secret.
struct SSHKeygen: Sendable {
  private static let name = "ssh-keygen"

  private let url: URL
  private let environment: [String: String]

  /// Finds the program in the search path of an environment.
  ///
  /// Relative directories are passed over, so that no repository can bring a program of that name.
  init(environment: [String: String]) throws(SigningError) {
    let candidates = (environment["PATH"] ?? "").split(separator: ":")
      .filter { $0.hasPrefix("/") }
      .map { "\($0)/\(Self.name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw .toolAbsent(name: Self.name)
    }
    self.url = URL(fileURLWithPath: path)
    self.environment = environment
  }

  /// Returns what the system said of an error, in its own words where there are some.
  private static func words(_ error: NSError) -> String {
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    let path = (error.userInfo[NSFilePathErrorKey] as? String).map { "'\($0)': " } ?? ""
    guard cause.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(cause.code))
    else { return path + error.localizedDescription }
    return path + POSIXError(code).localizedDescription
  }

  /// Runs the program to its end and returns what it wrote on its standard output.
  ///
  /// It throws ``SigningError/refused(message:)`` with what the program wrote on its standard error
  /// when it does not end well.
  func run(_ arguments: [String], input: [UInt8] = []) throws(SigningError) -> Data {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = environment
    let output: Data
    let errors: Data
    do {
      let streams = try Streams(input: input)
      try streams.run(process)
      output = try streams.contents(of: .output)
      errors = try streams.contents(of: .errors)
    } catch {
      throw .toolNotStarted(detail: Self.words(error as NSError))
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let message = String(decoding: errors, as: UTF8.self)
      throw .refused(message: message.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return output
  }
}

/// The standard streams of one run, as files of a directory that only the user can enter.
private struct Streams: ~Copyable {
  enum Name: String {
    case input
    case output
    case errors
  }

  private let directory: URL

  init(input: [UInt8]) throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("terrier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try Data(input).write(to: url(of: .input))
    try Data().write(to: url(of: .output))
    try Data().write(to: url(of: .errors))
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// Runs a process to its end with these streams.
  borrowing func run(_ process: Process) throws {
    let handles = try [
      FileHandle(forReadingFrom: url(of: .input)), FileHandle(forWritingTo: url(of: .output)),
      FileHandle(forWritingTo: url(of: .errors)),
    ]
    // Foundation never lets go of a process that has a handler, nor of its files: they are closed by hand.
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try Terminal.lending(to: process)
  }

  borrowing func contents(of name: Name) throws -> Data {
    try Data(contentsOf: url(of: name))
  }

  private borrowing func url(of name: Name) -> URL {
    directory.appendingPathComponent(name.rawValue)
  }
}
