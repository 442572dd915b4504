/// What a command prints and how it ends: results and diagnostics apart, as design §8 says.
package struct CommandOutput: Hashable, Sendable {
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

  package var standardOutput = ""
  package var standardError = ""
  package var status = Status.success
}
