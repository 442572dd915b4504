internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// What a verification concluded, in words.
struct AuditText {
  private let audit: Audit

  init(_ audit: Audit) { self.audit = audit }

  /// The conclusion, on a few lines.
  var text: String {
    guard audit.obstacles.isEmpty || !audit.findings.isEmpty else {
      return "nothing can be concluded\n"
    }
    let count = audit.acts == 1 ? "1 act" : "\(audit.acts) acts"
    var lines = ["trust root: \(audit.root.hex)" + (audit.isRootKnown ? "" : " (not known to you)")]
    lines.append("\(count), \(audit.recomputed) recomputed; head: \(audit.head.hex)")
    if audit.findings.isEmpty {
      lines.append(
        audit.isRootKnown
          ? "all acts hold" : "all acts hold, if this is the trust root that you know")
    } else if let last = audit.lastGood {
      lines.append("the last act that holds is act \(last.sequence) (\(last.commit.short))")
    } else {
      lines.append("no act holds")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What was found, as diagnostics.
  var diagnostics: [Diagnostic] {
    var found = audit.warnings + audit.obstacles + audit.findings.map(\.diagnostic)
    found += audit.notices.map { notice in
      Diagnostic(
        .warning, notice.code,
        (notice.sequence.map { "act \($0) (\(notice.commit.short)): " } ?? "") + notice.message)
    }
    if audit.findings.isEmpty, audit.obstacles.isEmpty, !audit.isRootKnown {
      found.append(
        Diagnostic(
          .error, "unknown-root", "the trust root is neither given nor remembered",
          hint: "compare it with the one you were given, and run 'terrier verify --root <it>'"))
    }
    return found
  }

  /// 0 when all acts hold, 1 when something does not, 2 when nothing can be concluded.
  var status: CommandOutput.Status {
    if !audit.findings.isEmpty { return .negative }
    if !audit.obstacles.isEmpty { return .failure }
    return audit.isRootKnown ? .success : .failure
  }
}

/// What a verification gives to programs (design §8).
struct AuditJSON: Encodable {
  let root: String
  let rootKnown: Bool
  let head: String
  let acts: Int
  let recomputed: Int
  let holds: Bool
  let lastGood: PositionJSON?
  let findings: [FindingJSON]
  let notices: [FindingJSON]
  let diagnostics: [DiagnosticJSON]

  struct PositionJSON: Encodable {
    let commit: String
    let sequence: Int
  }

  struct FindingJSON: Encodable {
    let commit: String
    let sequence: Int?
    let code: String
    let message: String

    init(_ finding: Finding) {
      commit = finding.commit.hex
      sequence = finding.sequence
      code = finding.code
      message = finding.message
    }
  }

  init(_ audit: Audit) {
    root = audit.root.hex
    rootKnown = audit.isRootKnown
    head = audit.head.hex
    acts = audit.acts
    recomputed = audit.recomputed
    holds = audit.holds
    lastGood = audit.lastGood.map {
      PositionJSON(commit: $0.commit.hex, sequence: $0.sequence)
    }
    findings = audit.findings.map { FindingJSON($0) }
    notices = audit.notices.map { FindingJSON($0) }
    diagnostics = AuditText(audit).diagnostics.map { DiagnosticJSON($0) }
  }
}
