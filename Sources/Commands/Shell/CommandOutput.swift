/// What a command prints and how it ends: results and diagnostics apart, as design §8 says.
package struct CommandOutput {
  /// How a command ended, as the exit status says it.
  package enum Status: Int32, Hashable, Sendable {
    /// The answer is yes, or the work is done.
    case success = 0
    /// The answer is no, or problems were found.
    case negative = 1
    /// The work could not be done.
    case failure = 2
    /// The command line makes no sense.
    case usage = 64
  }

  /// What is said when the result could not be written to where it was to go, such as a full disk.
  package static let unwritten = """
    error: the result could not be written out; what the command did stands [output-failed]
      hint: look at what was done with 'terrier log', and make room where the output goes

    """

  /// What is answered when the system does not say what the program was asked: a hook, above all, must not
  /// take this for a yes.
  package static var unread: CommandOutput {
    CommandOutput(
      standardError: """
        error: the command line could not be read from the system [no-command-line]
          hint: the program needs '/proc', and files that can be opened: see that neither is missing here

        """, status: .failure)
  }

  /// The result, in parts that are written out one after another.
  package var parts: any Sequence<String>
  package var standardError: String
  package let status: Status

  package init(
    standardOutput: String = "", standardError: String = "", status: Status = .success
  ) {
    self.init(parts: [standardOutput], standardError: standardError, status: status)
  }

  package init(parts: any Sequence<String>, standardError: String = "", status: Status = .success) {
    self.parts = parts
    self.standardError = standardError
    self.status = status
  }

  /// The result as one text.
  package var standardOutput: String {
    var text = ""
    for part in parts { text += part }
    return text
  }
}
