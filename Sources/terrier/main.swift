internal import Commands
internal import Foundation

let output = Terrier.output(
  of: Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess())
FileHandle.standardOutput.write(Data(output.standardOutput.utf8))
FileHandle.standardError.write(Data(output.standardError.utf8))
exit(output.status.rawValue)
