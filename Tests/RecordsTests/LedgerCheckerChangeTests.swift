import Records
import Testing

@Suite("Checking a change against the rest of a ledger")
struct LedgerCheckerChangeTests {
  @Test("What did not change is looked up")
  func lookup() {
    var checker = LedgerChecker(profile: SmallLedger.profile, besides: [SmallLedger.id(2)])
    checker.add(SmallLedger.record(1, [("voisin", reference(2)), ("fusionne_dans", reference(3))]))
    #expect(checker.finish().map { $0.1.field } == ["fusionne_dans"])
  }

  @Test("A reference to what the change removes is told, also from a record that did not change")
  func removed() {
    var checker = LedgerChecker(
      profile: SmallLedger.profile, besides: [SmallLedger.id(2), SmallLedger.id(1)])
    checker.remove(SmallLedger.id(2))
    checker.add(SmallLedger.record(1, [("voisin", reference(2))]), isChanged: false)
    checker.add(SmallLedger.record(3, [("voisin", reference(9))]), isChanged: false)
    #expect(checker.finish().map { $0.0 } == [SmallLedger.id(1)])
  }

  @Test("A circle through records that did not change is told of those that did")
  func circle() {
    let merged = Standing(state: .merged, mergedInto: SmallLedger.id(1))
    var checker = LedgerChecker(
      profile: SmallLedger.profile, besides: { $0 == SmallLedger.id(2) ? merged : nil })
    checker.add(
      SmallLedger.record(1, [("etat", .text("fusionne")), ("fusionne_dans", reference(2))]))
    let found = checker.finish()
    #expect(found.map { $0.0 } == [SmallLedger.id(1)])
    #expect(found.map { $0.1.code } == ["merge-cycle"])
  }

  @Test("A unique value is looked up, and its former holder may be among what changed")
  func uniqueness() {
    let holder = SmallLedger.id(2)
    let holds = { (value: LedgerChecker.UniqueValue) in
      value.field == "siret" && value.value == .text("1") ? holder : nil
    }
    var taken = LedgerChecker(
      profile: SmallLedger.profile, besides: { _ in Standing() }, holders: holds)
    taken.add(SmallLedger.record(1, [("siret", .text("1"))]))
    #expect(taken.finish().map { $0.1.code } == ["not-unique"])
    taken.add(SmallLedger.record(2, [("siret", .text("2"))]))
    #expect(taken.finish().isEmpty)
    var own = LedgerChecker(
      profile: SmallLedger.profile, besides: { _ in Standing() }, holders: holds)
    own.add(SmallLedger.record(2, [("siret", .text("1"))]))
    #expect(own.finish().isEmpty)
  }

  @Test("A record that did not change is not told that another took its value")
  func unchangedHolders() {
    var checker = LedgerChecker(profile: SmallLedger.profile)
    checker.add(SmallLedger.record(1, [("siret", .text("1"))]), isChanged: false)
    checker.add(SmallLedger.record(2, [("siret", .text("1"))]))
    #expect(checker.finish().map { $0.0 } == [SmallLedger.id(2)])
  }

  @Test("The references of one record that lead nowhere are found with a question only")
  func dangling() {
    let record = SmallLedger.record(1, [("voisin", reference(1)), ("fusionne_dans", reference(2))])
    let found = LedgerChecker.danglingReferences(of: record, in: SmallLedger.profile) { _ in false }
    #expect(found.map(\.field) == ["fusionne_dans"])
    let none = LedgerChecker.danglingReferences(of: record, in: SmallLedger.profile) { _ in true }
    #expect(none.isEmpty)
  }

  private func reference(_ number: Int) -> Value {
    .text(SmallLedger.id(number).description)
  }
}
