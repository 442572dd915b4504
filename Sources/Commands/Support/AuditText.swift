internal import Git
internal import Ledger
internal import Publishing
internal import Records

/// What a verification concluded, in words.
struct AuditText {
  private let audit: Audit
  private let language: Language

  init(_ audit: Audit, in language: Language = .english) {
    self.audit = audit
    self.language = language
  }

  /// The conclusion, on a few lines.
  var text: String {
    guard audit.obstacles.isEmpty || !audit.findings.isEmpty else {
      return said("on ne peut rien conclure", "nothing can be concluded") + "\n"
    }
    return [root, count, conclusion].map { $0 + "\n" }.joined()
  }

  private var root: String {
    let unknown = said(" (vous ne l'avez pas donnée)", " (not known to you)")
    return said("racine de confiance : ", "trust root: ") + audit.root.hex
      + (audit.isRootKnown ? "" : unknown)
  }

  private var count: String {
    let acts = audit.acts
    return said(
      "\(acts) acte\(acts == 1 ? "" : "s"), \(audit.recomputed) recalculé\(audit.recomputed < 2 ? "" : "s") ; "
        + "tête : \(audit.head.hex)",
      "\(acts) act\(acts == 1 ? "" : "s"), \(audit.recomputed) recomputed; head: \(audit.head.hex)")
  }

  private var conclusion: String {
    if audit.findings.isEmpty {
      return audit.isRootKnown
        ? said("tous les actes tiennent", "all acts hold")
        : said(
          "tous les actes tiennent, si cette racine est bien celle que vous connaissez",
          "all acts hold, if this is the trust root that you know")
    }
    guard let last = audit.lastGood else { return said("aucun acte ne tient", "no act holds") }
    return said(
      "le dernier acte qui tient est l'acte \(last.sequence) (\(last.commit.short))",
      "the last act that holds is act \(last.sequence) (\(last.commit.short))")
  }

  private func said(_ french: String, _ english: String) -> String {
    language == .french ? french : english
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
