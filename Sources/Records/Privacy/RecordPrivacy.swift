/// Where personal data seems to stand in a record.
package struct RecordPrivacyFinding: Hashable, Sendable {
  /// The path of the field, as ``FieldProblem/field`` writes it.
  package let field: String
  package let place: PersonalDatumPlace
  /// A Boolean value indicating whether the field is the telephone of what the record is about.
  package let isTelephone: Bool
  /// The text of the field: for ``PersonalData/excerpt(of:at:)`` alone.
  package let text: String
}

/// Looks for personal data in records, field by field, as the kinds say what each field holds.
///
/// Codes, references, dates and numbers are not looked at: they cannot hold any. Each kind is prepared once, so a
/// scan stays in the task that made it.
package final class RecordPrivacy {
  private indirect enum Plan {
    case nothing
    case text(PersonalReading, isTelephone: Bool)
    case list(Plan)
    case map([(name: String, plan: Plan)])
    case dictionary(Plan)
  }

  private let profile: Profile
  private var plans: [String: [(name: String, plan: Plan)]] = [:]

  package init(profile: Profile) { self.profile = profile }

  /// Returns what a record seems to hold of people, in the order of its fields.
  ///
  /// Texts that stand in an earlier version are passed over: only what is new can be kept from entering.
  package func findings(in record: Record, besides earlier: Record? = nil) -> [RecordPrivacyFinding]
  {
    guard let kind = profile.kinds[record.id.kind] else { return [] }
    let plan = plan(of: kind)
    var findings: [RecordPrivacyFinding] = []
    scan(record.entries, plan, under: "", &findings)
    guard !findings.isEmpty, let earlier else { return findings }
    var known: Set<String> = []
    for entry in earlier.entries { PersonalTexts.collect(entry.value, into: &known) }
    return findings.filter { !known.contains($0.text) }
  }

  private func plan(of kind: Kind) -> [(name: String, plan: Plan)] {
    if let plan = plans[kind.name] { return plan }
    let plan = kind.fields.map { ($0.name, Self.plan(of: $0.type)) }
    plans[kind.name] = plan
    return plan
  }

  private static func plan(of type: FieldType) -> Plan {
    switch type {
    case .string, .email: .text(.line, isTelephone: false)
    case .text: .text(.prose, isTelephone: false)
    case .phone: .text(.line, isTelephone: true)
    case .url: .text(.web, isTelephone: false)
    case .list(let items): list(plan(of: items))
    case .map(let fields): .map(fields.map { ($0.name, plan(of: $0.type)) })
    case .dictionary(let values): .dictionary(plan(of: values))
    default: .nothing
    }
  }

  private static func list(_ plan: Plan) -> Plan {
    if case .nothing = plan { plan } else { .list(plan) }
  }

  private func scan(
    _ entries: [Entry], _ fields: [(name: String, plan: Plan)], under prefix: String,
    _ findings: inout [RecordPrivacyFinding]
  ) {
    var next = 0
    for entry in entries {
      // Fields stand in the order of their kind.
      while next < fields.count, fields[next].name != entry.name { next += 1 }
      guard next < fields.count else { return }
      scan(entry.value, fields[next].plan, Place(entry.name, under: prefix), &findings)
      next += 1
    }
  }

  private func scan(
    _ value: Value, _ plan: Plan, _ place: Place, _ findings: inout [RecordPrivacyFinding]
  ) {
    switch (plan, value) {
    case (.text(let reading, let isTelephone), .text(let text)):
      for found in PersonalData.places(in: text, as: reading) {
        findings.append(
          RecordPrivacyFinding(
            field: place.path, place: found, isTelephone: isTelephone, text: text))
      }
    case (.list(let items), .list(let values)):
      for (index, item) in values.enumerated() { scan(item, items, place.item(index), &findings) }
    case (.map(let fields), .map(let entries)):
      scan(entries, fields, under: place.path + ".", &findings)
    case (.dictionary(let values), .map(let entries)):
      for entry in entries {
        scan(entry.value, values, Place(entry.name, under: place.path + "."), &findings)
      }
    default: break
    }
  }
}

/// The texts of values, however deep.
enum PersonalTexts {
  static func collect(_ value: Value, into texts: inout Set<String>) {
    switch value {
    case .text(let text): texts.insert(text)
    case .list(let items): for item in items { collect(item, into: &texts) }
    case .map(let entries): for entry in entries { collect(entry.value, into: &texts) }
    default: break
    }
  }
}
