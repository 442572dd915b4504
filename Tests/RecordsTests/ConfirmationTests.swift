import Records
import Testing

@Suite("Confirmations")
struct ConfirmationTests {
  /// A kind that calls everything otherwise than the starter does.
  private static let tour = Field(
    name: "tournees",
    type: .list(
      .map([
        Field(name: "jour", type: .date), Field(name: "parties", type: .list(.string)),
        Field(name: "moyen", type: .nomenclature("moyens")),
        Field(name: "suite", type: .nomenclature("suites")), Field(name: "note", type: .string),
      ])))

  private static func kind(_ field: Field = tour, freshness: [String: Period] = [:]) -> Kind {
    var meaning = Meaning()
    meaning.verification = [field.name]
    return Kind(
      name: "arbre",
      fields: [
        Field(name: "essence", type: .string, section: "tronc"),
        Field(name: "nid", type: .string, section: "branches"), field,
      ], meaning: meaning, freshness: freshness)
  }

  private static let profile = Profile(
    kinds: [kind()],
    nomenclatures: [
      Nomenclature(name: "moyens", codes: [.init(name: "a-pied"), .init(name: "a-velo")]),
      Nomenclature(name: "suites", codes: [.init(name: "pareil"), .init(name: "change")]),
    ])

  private static let day =
    CalendarDate(year: 2026, month: 3, day: 2) ?? CalendarDate(daysSinceEpoch: 0)

  private static func item(_ day: String, _ parts: [String]) -> Value {
    .map([
      Entry("jour", PartialDate(day).map { .date($0) } ?? .text(day)),
      Entry("parties", .list(parts.map { .text($0) })),
    ])
  }

  private func confirmed(
    _ items: [Value], _ sections: [String], freshness: [String: Period] = [:]
  ) throws -> [Value] {
    let kind = Self.kind(freshness: freshness)
    let record = Record(
      id: RecordID(kind: "arbre", name: "4f9c1a7be20d"),
      entries: [Entry("essence", .text("Tilleul"))]
        + (items.isEmpty ? [] : [Entry("tournees", .list(items))]))
    let after = try Confirmation(sections: sections, mode: "a-velo", result: nil, on: Self.day)
      .applied(to: record, kind: kind, try VerificationForm(kind), in: Self.profile)
    #expect(after["essence"] == .text("Tilleul"))
    return after["tournees"]?.items ?? []
  }

  private func new(_ parts: [String]) -> Value {
    .map([
      Entry("jour", .date(PartialDate(Self.day))),
      Entry("parties", .list(parts.map { .text($0) })), Entry("moyen", .text("a-velo")),
      Entry("suite", .text("pareil")),
    ])
  }

  @Test("What was said of these sections is replaced, and kept of others")
  func replacing() throws {
    #expect(try confirmed([], ["tronc"]) == [new(["tronc"])])
    let both = Self.item("2025-01-01", ["branches", "tronc"])
    #expect(
      try confirmed([both], ["tronc"]) == [new(["tronc"]), Self.item("2025-01-01", ["branches"])])
    // Sections are in the order of the kind, each once.
    #expect(
      try confirmed([both], ["branches", "tronc", "branches"]) == [new(["tronc", "branches"])])
    let others = [Self.item("2025-01-01", ["branches"]), .map([Entry("jour", .text("?"))])]
    #expect(try confirmed(others, ["tronc"]) == [new(["tronc"])] + others)
  }

  @Test("Without a section, those that age are meant")
  func aging() throws {
    #expect(
      try confirmed([], [], freshness: ["branches": Period(months: 6)]) == [new(["branches"])])
    let kind = Self.kind()
    let problems = Confirmation(sections: [], mode: "a-pied", result: nil, on: Self.day)
      .problems(of: kind, try VerificationForm(kind), in: Self.profile)
    #expect(problems.map(\.code) == ["no-section"])
    #expect(problems[0].hint == "name what was verified with --section: tronc, branches")
  }

  @Test("A later verification is not overwritten")
  func later() throws {
    #expect(throws: Diagnostic.self) {
      try confirmed([Self.item("2026-03-03", ["tronc"])], ["tronc"])
    }
    let later = Self.item("2026-03-03", ["branches"])
    #expect(try confirmed([later], ["tronc"]) == [new(["tronc"]), later])
    #expect(try confirmed([Self.item("2026-03-02", ["tronc"])], ["tronc"]) == [new(["tronc"])])
  }

  @Test(
    "A kind that cannot say it is told so",
    arguments: [
      Field(name: "tournees", type: .date), Field(name: "tournees", type: .list(.string)),
      Field(name: "tournees", type: .list(.map([Field(name: "jour", type: .date)]))),
      Field(
        name: "tournees",
        type: .list(
          .map([
            Field(name: "de", type: .date), Field(name: "a", type: .date),
            Field(name: "parties", type: .list(.string)),
          ]))),
    ])
  func unfit(field: Field) {
    #expect(throws: Diagnostic.self) { try VerificationForm(Self.kind(field)) }
    #expect(throws: Diagnostic.self) { try VerificationForm(Kind(name: "arbre", fields: [])) }
  }

  @Test("A mode or result that has no place, or is no code, is told")
  func codes() throws {
    let short = Field(
      name: "tournees",
      type: .list(
        .map([Field(name: "jour", type: .date), Field(name: "parties", type: .list(.string))])))
    let problems = { (field: Field, mode: String?, result: String?) in
      let kind = Self.kind(field)
      return Confirmation(sections: ["tronc"], mode: mode, result: result, on: Self.day)
        .problems(of: kind, try VerificationForm(kind), in: Self.profile).map(\.code)
    }
    #expect(try problems(short, nil, nil).isEmpty)
    #expect(try problems(short, "a-pied", "pareil") == ["no-such-field", "no-such-field"])
    #expect(try problems(Self.tour, nil, nil) == ["no-mode"])
    #expect(try problems(Self.tour, "a-cheval", "pire") == ["unknown-code", "unknown-code"])
  }
}
