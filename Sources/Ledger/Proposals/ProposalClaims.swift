internal import Coding
package import Git
internal import Governance
package import Records

/// What the message of a proposal's first commit claims: title, reasons, natures, effective date, urgency.
package struct ProposalClaims {
  static let trailers: Set<String> = ["Nature", "Effective", "Urgent"]

  let title: String
  let reasons: String
  let natures: Natures
  let effective: PartialDate?
  let isUrgent: Bool
  package let problems: [Diagnostic]

  /// Reads the message of a commit, which may have been made with plain git.
  package init(_ commit: Commit) {
    var problems: [Diagnostic] = []
    var overall: Nature?
    var byRecord: [RecordID: Nature] = [:]
    var effective: PartialDate?
    var isUrgent = false
    var title = ""
    var reasons = ""
    do {
      let message = try CommitMessage.parse(
        commit.message, known: Self.trailers, repeatable: ["Nature"], allowsOthers: true)
      (title, reasons) = (message.title, message.body)
      for trailer in message.trailers {
        switch trailer.key {
        case "Nature":
          let words = trailer.value.split(separator: " ", maxSplits: 1)
          let nature = words.first.flatMap { Nature(rawValue: String($0)) }
          let record = words.count == 2 ? RecordID(words[1]) : nil
          if let nature, let record, byRecord[record] == nil {
            byRecord[record] = nature
          } else if let nature, words.count == 1, overall == nil {
            overall = nature
          } else {
            problems.append(.badNature(trailer.value, commit.id))
          }
        case "Urgent":
          isUrgent = trailer.value == "yes"
          if !isUrgent { problems.append(.badUrgency(trailer.value, commit.id)) }
        default:
          effective = PartialDate(trailer.value)
          if effective == nil { problems.append(.badEffectiveDate(trailer.value, commit.id)) }
        }
      }
    } catch { problems += error.diagnostics }
    self.title = title
    self.reasons = reasons
    self.natures = Natures(overall: overall, byRecord: byRecord)
    self.effective = effective
    self.isUrgent = isUrgent
    self.problems = problems
  }
}

// MARK: - What can be wrong with the claims

extension Diagnostic {
  fileprivate static func badNature(_ text: String, _ commit: ObjectID) -> Diagnostic {
    let known = Nature.allCases.map(\.rawValue)
    return Diagnostic(
      .error, "bad-nature", "commit \(commit.short) says 'Nature: \(text)', which has no meaning",
      hint: "write one of \(known.joined(separator: ", ")), once for all or once per record")
  }

  fileprivate static func badUrgency(_ text: String, _ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "bad-urgency", "commit \(commit.short) says 'Urgent: \(text)', which has no meaning",
      hint: "write 'Urgent: yes', or leave the line out when it is not urgent")
  }

  fileprivate static func badEffectiveDate(_ text: String, _ commit: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "bad-date", "commit \(commit.short) says 'Effective: \(text)', which is not a date",
      hint: "write the day as 2026-03-02, or 2026-03, or 2026")
  }
}

extension ObjectID {
  /// The first twelve characters of the name, for people.
  package var short: String { String(hex.prefix(12)) }
}
