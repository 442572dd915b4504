/// A sort of personal data that a ledger looks for before it enters (domain §8.1).
///
/// History keeps what enters it for ever: what is not found here has to be erased from every copy later.
package enum PersonalDatum: String, CaseIterable, Hashable, Sendable {
  case socialSecurityNumber = "social-security-number"
  case bankAccount = "bank-account"
  case benefitNumber = "benefit-number"
  case birthDate = "birth-date"
  case personalMailbox = "personal-mailbox"
  case mobilePhone = "mobile-phone"
  case homeAddress = "home-address"
  case namedPerson = "named-person"
  case sensitiveDetail = "sensitive-detail"

  /// What is found, for the middle of a sentence.
  package var words: String {
    switch self {
    case .socialSecurityNumber: "a social security number"
    case .bankAccount: "the number of a bank account"
    case .benefitNumber: "the number of a beneficiary"
    case .birthDate: "a date of birth"
    case .personalMailbox: "the mailbox of one person"
    case .mobilePhone: "a mobile telephone number"
    case .homeAddress: "the home of a person"
    case .namedPerson: "the name of a person"
    case .sensitiveDetail: "a person's health, origin or opinions"
    }
  }

  /// What to write instead.
  package var remedy: String {
    switch self {
    case .socialSecurityNumber, .bankAccount, .benefitNumber, .birthDate:
      "take it out: nothing about a person helped has a place in a ledger"
    case .personalMailbox: "give the mailbox of the place or of the structure, such as accueil@"
    case .mobilePhone: "keep it only when it is a public line of the place, not one person's own"
    case .homeAddress: "give the address of the place, or none"
    case .namedPerson: "name the function instead: 'la direction', 'the reception'"
    case .sensitiveDetail: "tell the situation so that nobody can be recognized"
    }
  }
}

/// Where personal data seems to stand in a text: a place, never the value.
package struct PersonalDatumPlace: Hashable, Sendable {
  package let datum: PersonalDatum
  /// The Unicode scalars of the text that it takes, from 0, composed letters counting once.
  package let range: Range<Int>

  package init(_ datum: PersonalDatum, _ range: Range<Int>) {
    self.datum = datum
    self.range = range
  }
}

/// What sort of text is read, which tells what can be looked for in it.
package enum PersonalReading: Hashable, Sendable {
  /// A line: a name, an address, a telephone number.
  case line
  /// Free text, where people may tell of people.
  case prose
  /// The address of a page, where long numbers are ordinary.
  case web
}
