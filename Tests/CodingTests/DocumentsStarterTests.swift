import Coding
import Governance
import Records
import Testing

@Suite("Governance files of the starter")
struct DocumentsStarterTests {
  @Test("Every kind and nomenclature decodes, and they name one another")
  func profile() throws {
    let kinds = try Starter.files(in: "kinds").map {
      try KindDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    let nomenclatures = try Starter.files(in: "nomenclatures").map {
      try NomenclatureDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    #expect(kinds.count >= 23)
    #expect(nomenclatures.count >= 66)
    let profile = Profile(kinds: kinds, nomenclatures: nomenclatures)
    for type in kinds.flatMap(\.fields).flatMap({ leaves(of: $0.type) }) {
      switch type {
      case .reference(let names):
        for name in names { #expect(profile.kinds[name] != nil, "no kind \(name)") }
      case .nomenclature(let name):
        #expect(profile.nomenclatures[name] != nil, "no nomenclature \(name)")
      default: break
      }
    }
  }

  @Test("Every indicator decodes, in both languages, with words that the profile has")
  func indicators() throws {
    let kinds = try Starter.files(in: "kinds").map {
      try KindDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    let nomenclatures = try Starter.files(in: "nomenclatures").map {
      try NomenclatureDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    let profile = Profile(kinds: kinds, nomenclatures: nomenclatures)
    var core: [Indicator.Code] = []
    for path in try Starter.files(in: "indicators") {
      let bytes = try Starter.bytes(of: path)
      let indicator = try IndicatorDecoder.decode(bytes, path: path)
      if indicator.isCore { core.append(indicator.code) }
      #expect(IndicatorDecoder.problems(in: bytes, path: path, beside: profile) == [])
      let texts =
        [indicator.title, indicator.question, indicator.numerator, indicator.caveat]
        + indicator.breakdowns.map(\.title) + [indicator.denominator].compactMap(\.self)
      #expect(texts.allSatisfy { $0.texts.keys.sorted() == ["en", "fr"] }, "\(path)")
    }
    #expect(
      core == [
        "A-01", "A-02", "B-01", "C-05", "D-01", "E-03", "F-01", "F-02", "J-01", "J-02", "K-01",
        "L-01",
      ])
  }

  @Test("The place says what its fields mean")
  func place() throws {
    let path = "governance/kinds/lieu.yaml"
    let kind = try KindDecoder.decode(try Starter.bytes(of: path), path: path)
    #expect(kind.name == "lieu")
    #expect(kind.title["en"] == "Place")
    #expect(kind.meaning.concerned == ["porte_par"])
    #expect(kind.meaning.validFrom == "ouvert_le")
    #expect(kind.meaning.commune == "code_insee")
    #expect(kind.freshness["horaires"] == Period(months: 6))
    #expect(kind.exports == ["mednum": "1.0.2"])
    #expect(kind.field("porte_par")?.type == .list(.reference(["structure"])))
    #expect(kind.field("nom")?.constraints.isRequired == true)
    #expect(kind.field("latitude")?.constraints.minimum == Number("-90"))
    #expect(kind.field("extensions")?.type == .dictionary(.string))
  }

  @Test("Members, colleges and rules decode, and agree")
  func people() throws {
    let members = try Starter.files(in: "members").map {
      try MemberDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    let collegesPath = "governance/colleges.yaml"
    let colleges = try CollegesDecoder.decode(
      try Starter.bytes(of: collegesPath), path: collegesPath)
    let rulesPath = "governance/rules.yaml"
    let rules = try RulesDecoder.decode(try Starter.bytes(of: rulesPath), path: rulesPath)
    #expect(colleges.reduce(0) { $0 + $1.weight } == 100)
    #expect(Set(members.map(\.college)).isSubset(of: colleges.map(\.id)))
    #expect(
      rules.classes.map(\.id) == [
        "U", "A", "R", "I", "K", "B", "C", "K-suite", "L", "D", "E", "M-cle", "M", "M-mesure", "F",
        "G",
        "H",
      ])
    #expect(rules["H"]?.mixes == false)
    #expect(rules["H"]?.requirements.approvals?.named == ["personnes"])
    #expect(rules["H"]?.requirements.approvals?.collegeShare == Share(2, of: 3))
    #expect(rules["M-cle"]?.scopes.first?.own == true)
    #expect(rules["C"]?.requirements.voice?.silence == Period(days: 15))
    #expect(rules["U"]?.scopes.allSatisfy(\.isUrgent) == true)
    #expect(rules.classes.allSatisfy { $0.reexamination != nil })
    #expect(rules.customs.bootstrap == Customs.Bootstrap(structures: 6, colleges: 3))
    #expect(rules["C"]?.requirements.period == Period(days: 2))
  }

  @Test("Whoever speaks for a structure has a mandate, and four structures can seal")
  func mandates() throws {
    let members = try Starter.files(in: "members").map {
      try MemberDecoder.decode(try Starter.bytes(of: $0), path: $0)
    }
    let mandates = members.flatMap(\.mandates)
    #expect(mandates.allSatisfy { $0.scope == [Member.Mandate.voice, Member.Mandate.opinion] })
    let sealers = members.filter { $0.roles.contains(.sealer) }
    #expect(Set(sealers.compactMap(\.structure)).count >= 4)
  }

  private func leaves(of type: FieldType) -> [FieldType] {
    switch type {
    case .list(let inner), .dictionary(let inner): leaves(of: inner)
    case .map(let fields): fields.flatMap { leaves(of: $0.type) }
    default: [type]
    }
  }
}
