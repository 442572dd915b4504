internal import Commands
internal import Foundation

// Not even the name of the program: the command line could not be read, and nobody asked for nothing.
let output =
  CommandLine.arguments.isEmpty
  ? CommandOutput.unread
  : Terrier.output(of: Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess())
do {
  for part in output.parts where !part.isEmpty {
    try FileHandle.standardOutput.write(contentsOf: Data(part.utf8))
  }
  try FileHandle.standardError.write(contentsOf: Data(output.standardError.utf8))
  exit(output.status.rawValue)
} catch {
  // Where the errors cannot be written either, the status alone remains.
  try? FileHandle.standardError.write(contentsOf: Data(CommandOutput.unwritten.utf8))
  exit(CommandOutput.Status.failure.rawValue)
}
