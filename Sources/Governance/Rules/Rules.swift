package import Records

/// The rules in force in one revision: an ordered list of classes of change (design §5.2).
///
/// The order goes from the lightest to the heaviest: a change belongs to the first class that takes it in,
/// and a proposal is called by the last of its changes' classes.
package struct Rules: Hashable, Sendable {
  package let classes: [ChangeClass]

  /// Which signatures are accepted.
  package let signatures: SignatureRules

  /// How much a server of the commons takes in.
  package let limits: Limits

  /// What holds for every class: small groups, vacant colleges, mandates, opinions that others record.
  package let customs: Customs

  /// What is done about personal data that is found.
  package let privacy: PrivacyRules

  package init(
    classes: [ChangeClass], signatures: SignatureRules = SignatureRules(),
    limits: Limits = Limits(),
    customs: Customs = Customs(), privacy: PrivacyRules = PrivacyRules()
  ) {
    self.classes = classes
    self.signatures = signatures
    self.limits = limits
    self.customs = customs
    self.privacy = privacy
  }

  package subscript(id: ChangeClass.ID) -> ChangeClass? { classes.first { $0.id == id } }
}

/// A class of change: which changes it takes in, who may propose them, and what they need.
package struct ChangeClass: Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let title: LocalizedText

  /// Why the class asks what it asks, for those who meet its refusal.
  package let reason: LocalizedText

  /// What it takes in: a change that one of these scopes covers.
  package let scopes: [Scope]
  package let proposers: Proposers
  package let requirements: Requirements

  /// A Boolean value indicating whether its changes may stand in one proposal with those of other classes.
  package let mixes: Bool

  /// The day by which the members have promised to look at the class again.
  package let reexamination: CalendarDate?

  package init(
    id: ID, title: LocalizedText, reason: LocalizedText, scopes: [Scope],
    proposers: Proposers, requirements: Requirements, mixes: Bool = true,
    reexamination: CalendarDate? = nil
  ) {
    self.id = id
    self.title = title
    self.reason = reason
    self.scopes = scopes
    self.proposers = proposers
    self.requirements = requirements
    self.mixes = mixes
    self.reexamination = reexamination
  }
}
