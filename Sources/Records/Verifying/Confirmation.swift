/// That some sections of a record were verified on a day, and how: "still exact" in one gesture (design §8).
package struct Confirmation: Hashable, Sendable {
  /// The sections, or none for all of those that age.
  package var sections: [String]
  /// The code of how it was verified.
  package var mode: String?
  /// The code of what came out; without one, the first of its nomenclature, which says that nothing changed.
  package var result: String?
  package var day: CalendarDate

  package init(sections: [String], mode: String?, result: String?, on day: CalendarDate) {
    self.sections = sections
    self.mode = mode
    self.result = result
    self.day = day
  }

  /// Returns everything that keeps it from being said of a kind.
  package func problems(of kind: Kind, _ form: VerificationForm, in profile: Profile)
    -> [Diagnostic]
  {
    var problems: [Diagnostic] = []
    for section in sections where !form.known.contains(section) {
      problems.append(.unknownSection(section, kind: kind.name, known: form.known))
    }
    if sections.isEmpty, form.aging.isEmpty { problems.append(.noAging(kind.name, form.known)) }
    if let mode {
      problems += profile.problem(of: mode, in: form.mode, option: "mode", kind: kind.name)
    } else if let field = form.mode {
      problems.append(.noMode(profile.codes(of: field)))
    }
    if let result {
      problems += profile.problem(of: result, in: form.result, option: "result", kind: kind.name)
    }
    return problems
  }

  /// Returns a record that says so; throws when it already says it of a later day.
  ///
  /// What earlier verifications said of these sections is replaced, and kept of all others.
  package func applied(
    to record: Record, kind: Kind, _ form: VerificationForm, in profile: Profile
  ) throws(Diagnostic) -> Record {
    let wanted = form.known.filter { (sections.isEmpty ? form.aging : sections).contains($0) }
    var kept: [Value] = []
    for item in record[form.field.name]?.items ?? [] {
      let left = try remaining(of: item, without: Set(wanted), form, record.id)
      if let left { kept.append(left) }
    }
    let value = Value.list([.map(entries(wanted, form, profile))] + kept)
    return record.setting(form.field.name, to: value, in: kind)
  }

  /// Returns what is left of an earlier verification once some sections are verified anew, or `nil`.
  private func remaining(
    of item: Value, without wanted: Set<String>, _ form: VerificationForm, _ id: RecordID
  ) throws(Diagnostic) -> Value? {
    guard case .map(let entries) = item,
      let index = entries.firstIndex(where: { $0.name == form.sections.name })
    else { return item }
    let listed = entries[index].value.items
    let left = listed.filter { !wanted.contains($0.text ?? "") }
    guard left.count < listed.count else { return item }
    if case .date(let date)? = entries.first(where: { $0.name == form.day.name })?.value,
      date.earliest > day
    {
      throw .laterVerification(id, date)
    }
    guard !left.isEmpty else { return nil }
    var shortened = entries
    shortened[index] = Entry(form.sections.name, .list(left))
    return .map(shortened)
  }

  private func entries(
    _ sections: [String], _ form: VerificationForm, _ profile: Profile
  ) -> [Entry] {
    guard case .list(.map(let fields)) = form.field.type else { return [] }
    return fields.compactMap { field in
      switch field {
      case form.sections: Entry(field.name, .list(sections.map { .text($0) }))
      case form.day: Entry(field.name, .date(PartialDate(day)))
      case form.mode: mode.map { Entry(field.name, .text($0)) }
      case form.result:
        (result ?? profile.codes(of: field).first).map { Entry(field.name, .text($0)) }
      default: nil
      }
    }
  }
}

extension Profile {
  fileprivate func codes(of field: Field) -> [String] {
    field.type.nomenclature.flatMap { nomenclatures[$0] }?.codes.map(\.name) ?? []
  }

  fileprivate func problem(
    of code: String, in field: Field?, option: String, kind: String
  ) -> [Diagnostic] {
    guard let field else { return [.noChoice(option, kind: kind)] }
    let known = codes(of: field)
    return known.contains(code) ? [] : [.unknownCode(code, field: field.name, known: known)]
  }
}

// MARK: - What can be wrong with it

extension Diagnostic {
  fileprivate static func unknownSection(
    _ section: String, kind: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-section", "a \(kind) has no section \(section.quoted)",
      hint: Nearest.hint(for: section, in: known))
  }

  fileprivate static func noAging(_ kind: String, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "no-section", "no section of a \(kind) is said to age, and none is named",
      hint: "name what was verified with --section: \(known.joined(separator: ", "))")
  }

  fileprivate static func noMode(_ known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "no-mode", "how it was verified is not said",
      hint: "give --mode with one of \(known.joined(separator: ", "))")
  }

  fileprivate static func noChoice(_ option: String, kind: String) -> Diagnostic {
    Diagnostic(
      .error, "no-such-field", "a verification of a \(kind) has no place for a \(option)",
      hint: "leave --\(option) out")
  }

  fileprivate static func unknownCode(
    _ code: String, field: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-code", "\(code.quoted) is not a code for '\(field)'",
      hint: Nearest.hint(for: code, in: known))
  }

  fileprivate static func laterVerification(
    _ record: RecordID, _ date: PartialDate
  ) -> Diagnostic {
    Diagnostic(
      .error, "later-verification", "\(record) was verified on \(date), which is later",
      hint: "look at the clock, or at the record with 'terrier show \(record)'")
  }
}
