internal import ArgumentParser
internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records
internal import Trust

/// `terrier members`: lists the members, or writes their keys for git and ssh.
struct Members: ReportingCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the members, or write their keys for git",
    discussion: """
      With --allowed-signers, prints the file that 'git verify-commit' and 'ssh-keygen -Y verify' need \
      to check every review and act without this tool.

      EXAMPLES
        terrier members
        terrier members --allowed-signers > allowed_signers
        git -c gpg.ssh.allowedSignersFile=allowed_signers verify-commit main
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Print an allowed_signers file with the keys of every revision of the ledger")
  var allowedSigners = false

  @Option(help: "The form of the result")
  var format = OutputFormat.text

  func output(in environment: Environment) throws -> CommandOutput {
    let ledger = try openLedger(in: environment, verifyingObjects: false)
    if allowedSigners { return .result(try AllowedSigners(ledger.everyKey()).text) }
    let members = try ledger.state().members.sorted { $0.id < $1.id }
    guard format == .text else {
      return .result(JSONText.encode(["members": members.map { MemberJSON($0) }]))
    }
    return .result(members.map(\.line).joined())
  }
}

extension Member {
  fileprivate var line: String {
    let roles = roles.map(\.rawValue).sorted().joined(separator: ", ")
    return "\(id)  \(college)  \(structure?.description ?? "-")  \(status.rawValue)  \(roles)\n"
  }
}

/// A member as programs read it; keys are told by their fingerprints.
struct MemberJSON: Encodable {
  let member: String
  let college: String
  let structure: String?
  let status: String
  let roles: [String]
  let keys: [String]

  init(_ member: Member) {
    self.member = member.id
    college = member.college
    structure = member.structure?.description
    status = member.status.rawValue
    roles = member.roles.map(\.rawValue).sorted()
    keys = member.keys.compactMap { try? PublicKey(line: $0).fingerprint }
  }
}
