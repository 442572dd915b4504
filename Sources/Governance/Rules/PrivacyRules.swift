package import Records

/// What a commons does about each sort of personal data that is found: the `privacy` of its rules.
///
/// ```yaml
/// privacy: {named-person: warning, mobile-phone: ignore, social-security-number: refuse}
/// ```
package struct PrivacyRules: Hashable, Sendable {
  /// What is done about a finding.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    /// It does not enter: no proposal, no review, no act that holds it.
    case refuse
    case warning
    case info
    /// It is not looked for, save by `terrier search --personal`.
    case ignore
  }

  private let said: [PersonalDatum: Level]

  /// Creates the rules of a commons that says something about some sorts of data, or about none.
  package init(_ said: [PersonalDatum: Level] = [:]) { self.said = said }

  /// Returns what is done about a sort of data: what is said of it, or else the default.
  ///
  /// By default only what no ledger could ever need is refused. What also looks like the contact of a place is told:
  /// who reviews knows better.
  package subscript(datum: PersonalDatum) -> Level { said[datum] ?? Self.usual(datum) }

  private static func usual(_ datum: PersonalDatum) -> Level {
    switch datum {
    case .socialSecurityNumber, .bankAccount, .benefitNumber: .refuse
    case .birthDate, .personalMailbox, .mobilePhone, .homeAddress, .namedPerson, .sensitiveDetail:
      .warning
    }
  }
}
