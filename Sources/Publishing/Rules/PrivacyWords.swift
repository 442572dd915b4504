internal import Governance
internal import Records

/// What a commons does about personal data, in plain words.
struct PrivacyWords {
  let language: Language

  /// Returns one sentence for each thing that is done, heaviest first; none where the rules say nothing of it.
  func sentences(for rules: PrivacyRules) -> [String] {
    guard rules != PrivacyRules() else { return [] }
    return PrivacyRules.Level.allCases.compactMap { level in
      let data = PersonalDatum.allCases.filter { rules[$0] == level }.map(name)
      return data.isEmpty ? nil : sentence(level, language.list(data))
    }
  }

  private func sentence(_ level: PrivacyRules.Level, _ data: String) -> String {
    switch (language, level) {
    case (.french, .refuse): "Ce qui semble contenir \(data) n'entre pas."
    case (.french, .warning):
      "Ce qui semble contenir \(data) est signalé à qui propose et à qui donne son avis."
    case (.french, .info): "Ce qui semble contenir \(data) est noté."
    case (.french, .ignore): "On ne cherche pas, à l'entrée, \(data)."
    case (.english, .refuse): "What seems to hold \(data) does not enter."
    case (.english, .warning):
      "What seems to hold \(data) is told to who proposes and to who reviews."
    case (.english, .info): "What seems to hold \(data) is noted."
    case (.english, .ignore): "What enters is not searched for \(data)."
    }
  }

  private func name(_ datum: PersonalDatum) -> String {
    guard language == .french else { return datum.words }
    return switch datum {
    case .socialSecurityNumber: "un numéro de sécurité sociale"
    case .bankAccount: "un numéro de compte bancaire"
    case .benefitNumber: "un numéro d'allocataire"
    case .birthDate: "une date de naissance"
    case .personalMailbox: "la boîte aux lettres électronique d'une personne"
    case .mobilePhone: "un numéro de téléphone mobile"
    case .homeAddress: "le domicile d'une personne"
    case .namedPerson: "le nom d'une personne"
    case .sensitiveDetail: "la santé, l'origine ou les opinions d'une personne"
    }
  }
}
