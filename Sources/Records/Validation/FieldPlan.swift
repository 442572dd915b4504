/// The fields of a kind or of a map, prepared for checking many records.
struct FieldsPlan {
  let fields: [FieldPlan]
  /// The positions of the fields that must be there.
  let required: [Int]
  private let positions: [String: Int]

  init(_ fields: [FieldPlan], required: [Int]) {
    self.fields = fields
    self.required = required
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the position of a field, looking first at the few that come next in the order of the
  /// kind.
  func position(of name: String, near next: Int) -> Int? {
    for position in next..<min(next + 4, fields.count) where fields[position].name == name {
      return position
    }
    return positions[name]
  }
}

/// One field, prepared for checking.
struct FieldPlan {
  let name: String
  let type: TypePlan
  let constraints: ConstraintsPlan?
}

/// What values a field may hold, with everything looked up that its type names.
indirect enum TypePlan {
  /// Text of one line, or of several.
  case text(allowsLines: Bool)
  /// Text in a form that a function checks.
  case lexical((String) -> LexicalProblem?)
  case integer
  case number
  case boolean
  case date(isComplete: Bool)
  case reference([String])
  case code(CodeChecker)
  case unknownNomenclature(String)
  case list(TypePlan)
  case map(FieldsPlan)
  case dictionary(TypePlan)
}

/// What a value must satisfy beyond its type, prepared for checking.
struct ConstraintsPlan {
  let minLength: Int?
  let maxLength: Int?
  let minimum: Number?
  let maximum: Number?
  let pattern: PatternMatcher?
  let allowed: [String]
}

/// Prepares the kinds of a profile for checking; patterns and nomenclatures are prepared once for
/// all.
final class PlanCompiler {
  private let profile: Profile
  private let day: CalendarDate?
  private var patterns: [String: PatternMatcher] = [:]
  private var nomenclatures: [String: CodeChecker] = [:]

  init(profile: Profile, day: CalendarDate?) {
    self.profile = profile
    self.day = day
  }

  func plan(of fields: [Field]) -> FieldsPlan {
    FieldsPlan(
      fields.map {
        FieldPlan(name: $0.name, type: plan(of: $0.type), constraints: plan(of: $0.constraints))
      },
      required: fields.indices.filter { fields[$0].constraints.isRequired })
  }

  private func plan(of type: FieldType) -> TypePlan {
    switch type {
    case .string: .text(allowsLines: false)
    case .openingHours: .lexical(HoursText.problem)
    case .text: .text(allowsLines: true)
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .date(isComplete: true)
    case .partialDate: .date(isComplete: false)
    case .url: .lexical(WebAddress.problem)
    case .email: .lexical(EmailAddress.problem)
    case .phone: .lexical(PhoneNumber.problem)
    case .geopoint: .lexical(Geopoint.problem)
    case .reference(let kinds): .reference(kinds)
    case .nomenclature(let name): codes(of: name).map(TypePlan.code) ?? .unknownNomenclature(name)
    case .list(let items): .list(plan(of: items))
    case .map(let fields): .map(plan(of: fields))
    case .dictionary(let values): .dictionary(plan(of: values))
    }
  }

  private func plan(of constraints: Constraints) -> ConstraintsPlan? {
    var plain = constraints
    (plain.isRequired, plain.isUnique) = (false, false)
    guard plain != Constraints() else { return nil }
    return ConstraintsPlan(
      minLength: constraints.minLength, maxLength: constraints.maxLength,
      minimum: constraints.minimum, maximum: constraints.maximum,
      pattern: constraints.pattern.map(matcher), allowed: constraints.allowed)
  }

  private func matcher(of pattern: String) -> PatternMatcher {
    if let known = patterns[pattern] { return known }
    let matcher = PatternMatcher(pattern)
    patterns[pattern] = matcher
    return matcher
  }

  private func codes(of name: String) -> CodeChecker? {
    if let known = nomenclatures[name] { return known }
    guard let nomenclature = profile.nomenclatures[name] else { return nil }
    let codes = CodeChecker(nomenclature, on: day)
    nomenclatures[name] = codes
    return codes
  }
}
