import Governance
import Records
import Testing

@Suite("Kinds of signature that the rules accept")
struct SignatureRulesTests {
  private static let sealers: Roster = Commons.roster("ana") { $0 }

  private func codes(_ signatures: SignatureRules, roster: Roster = sealers) -> [String] {
    let usual = RulesCheck.diagnostics(
      rules: Rules(classes: SoundRules.classes), roster: roster, kinds: ["lieu", "structure"])
    return RulesCheck.diagnostics(
      rules: Rules(classes: SoundRules.classes, signatures: signatures), roster: roster,
      kinds: ["lieu", "structure"]
    ).filter { !usual.contains($0) }.map(\.code)
  }

  /// The usual people, all of whose sealers have one key, of a type.
  private func roster(sealingWith keys: [String]) -> Roster {
    Commons.roster(
      Commons.roster.members.values.map { member in
        member.roles.contains(.sealer) ? member.with(keys: keys) : member
      })
  }

  @Test("Without rules, everything is accepted")
  func acceptsEverything() {
    let rules = Rules(classes: []).signatures
    #expect(rules.kinds == Set(SignatureRules.Kind.allCases))
    #expect(!rules.needsUserVerification)
    #expect(rules.origins.isEmpty)
    #expect(codes(rules) == [])
  }

  @Test("Rules that name no kind would lock everybody out")
  func refusesNoKind() {
    #expect(codes(SignatureRules(kinds: [])) == ["no-signature-kind"])
  }

  @Test(
    "A kind serves a sealer with a key of its type, and no other",
    arguments: SignatureRules.Kind.allCases, SignatureRules.Kind.allCases)
  func asksForASealer(kind: SignatureRules.Kind, accepted: SignatureRules.Kind) {
    let roster = roster(sealingWith: [kind.keyType + " AAAA"])
    let isUsable = kind.keyType == accepted.keyType
    #expect(
      codes(SignatureRules(kinds: [accepted]), roster: roster)
        == (isUsable ? [] : ["no-sealer-signature"]))
  }

  @Test("A security key of ECDSA serves for passkeys too, and only that one")
  func sharesKeys() {
    let ecdsa = "sk-ecdsa-sha2-nistp256@openssh.com AAAA"
    let both: Set = [SignatureRules.Kind.passkey, .securityKeyECDSA]
    for kind in SignatureRules.Kind.allCases {
      #expect(SignatureRules(kinds: [kind]).canUse(ecdsa) == both.contains(kind))
    }
  }

  @Test("The type of a key is its whole first word")
  func comparesWholeWords() {
    let rules = SignatureRules(kinds: [.ed25519])
    #expect(rules.canUse("ssh-ed25519 AAAA"))
    #expect(!rules.canUse("ssh-ed25519-cert-v01@openssh.com AAAA"))
    #expect(!rules.canUse("ssh-ed25519"))
    #expect(!rules.canUse(""))
  }

  @Test("One usable key of one active sealer is enough")
  func needsOne() {
    let mixed = roster(sealingWith: ["ssh-rsa AAAA", "ssh-ed25519 AAAA"])
    #expect(codes(SignatureRules(kinds: [.ed25519]), roster: mixed) == [])
    #expect(codes(SignatureRules(kinds: [.rsa]), roster: mixed) == [])
    #expect(codes(SignatureRules(kinds: [.passkey]), roster: mixed) == ["no-sealer-signature"])
    let suspended = Commons.roster(
      mixed.members.values.map { member in
        member.roles.contains(.sealer) ? member.with(status: .suspended) : member
      } + [Commons.member("new", nil, "personnes", [.sealer]).with(keys: ["ssh-rsa BBBB"])])
    #expect(codes(SignatureRules(kinds: [.rsa]), roster: suspended) == [])
    #expect(
      codes(SignatureRules(kinds: [.ed25519]), roster: suspended) == ["no-sealer-signature"])
  }

  @Test("The finding says which kinds are accepted")
  func isSaid() {
    let found = RulesCheck.diagnostics(
      rules: Rules(
        classes: SoundRules.classes, signatures: SignatureRules(kinds: [.passkey, .ecdsaP521])),
      roster: Commons.roster, kinds: ["lieu", "structure"])
    #expect(
      found.map(\.message).contains(
        "no active member who can seal has a key for the kinds of signature accepted "
          + "(ecdsa-p521, passkey)"))
  }
}
