internal import Records

extension RulesCheck {
  /// Kinds of signature that would leave nobody able to seal.
  var signatures: [Diagnostic] {
    let kinds = rules.signatures.kinds
    guard !kinds.isEmpty else {
      return [
        .rules(
          "no-signature-kind", "no kind of signature is accepted, so that nobody could sign",
          hint: "name one under 'signatures: kinds:', or remove the key")
      ]
    }
    // Whether anybody can seal at all, and has keys, is told apart from the kinds accepted.
    let keys = roster.active.filter { $0.roles.contains(.sealer) }.flatMap(\.keys)
    guard !keys.isEmpty, !keys.contains(where: rules.signatures.canUse) else { return [] }
    let names = kinds.map(\.rawValue).sorted().joined(separator: ", ")
    return [
      .rules(
        "no-sealer-signature",
        "no active member who can seal has a key for the kinds of signature accepted (\(names))",
        hint: "accept a kind that a sealer has a key for")
    ]
  }
}
