/// The migrations that one proposal adds, with the profiles on both sides: which differences they explain.
///
/// Explaining is exact. A field is explained when the value before, with every replacement that holds for it, gives
/// the value after and nothing else; a record, when all of its fields are.
package struct Migrations: Sendable {
  private let old: Profile
  private let new: Profile
  private var parts: [String: Part] = [:]

  /// What all of them say of one kind.
  private struct Part {
    var replacements: [String: Migration.Replacements] = [:]
    var renames: [String: String] = [:]
  }

  /// Takes the migrations in the order of their files: where two speak of one value, the first holds.
  package init(_ migrations: [Migration], from old: Profile, to new: Profile) {
    self.old = old
    self.new = new
    for migration in migrations {
      var part = parts[migration.kind] ?? Part()
      for (field, replacements) in migration.replacements {
        part.replacements[field, default: [:]].merge(replacements) { first, _ in first }
      }
      part.renames.merge(migration.renames) { first, _ in first }
      parts[migration.kind] = part
    }
  }

  /// Returns whether a change of a record is nothing but what the migrations declare.
  package func explains(_ change: RecordChange) -> Bool {
    change.operation == .updated && !change.fields.isEmpty
      && explainedFields(of: change).count == change.fields.count
  }

  /// Returns the fields of a change, by path, whose difference the migrations declare.
  ///
  /// Fields that the kind declares to have been called otherwise, and codes whose nomenclature names a successor,
  /// need no mapping of their own; but without any migration of the kind nothing is explained.
  package func explainedFields(of change: RecordChange) -> Set<String> {
    guard let part = parts[change.record.kind] else { return [] }
    let changes = Dictionary(
      change.fields.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    var explained: Set<String> = []
    for field in change.fields {
      guard let before = field.before else { continue }
      if isExplained(field, before, part, change.record.kind) { explained.insert(field.field) }
      guard field.after == nil else { continue }
      for target in laterNames(of: field.field, part, change.record.kind) {
        guard let other = changes[target], other.before == nil, let after = other.after,
          isRenamed(field.field, to: target, before, after, part, change.record.kind)
        else { continue }
        explained.formUnion([field.field, target])
      }
    }
    return explained
  }

  private func isExplained(
    _ change: FieldChange, _ before: Value, _ part: Part, _ kind: String
  ) -> Bool {
    let roles = oldRoles(of: change.field, kind).union(newRoles(of: change.field, kind))
    guard roles.isEmpty || meansTheSame(before, change.after, roles, kind) else { return false }
    return outcomes(of: before, at: change.field, part, kind).contains(change.after)
  }

  private func isRenamed(
    _ field: String, to target: String, _ before: Value, _ after: Value, _ part: Part,
    _ kind: String
  ) -> Bool {
    let roles = oldRoles(of: field, kind)
    guard roles == newRoles(of: target, kind) else { return false }
    if before == after { return true }
    guard roles.isEmpty || meansTheSame(before, after, roles, kind) else { return false }
    return outcomes(of: before, at: target, part, kind).contains(after)
  }

  /// Returns what a value of a field may become: with the successors that the nomenclature names, or without.
  private func outcomes(
    of value: Value, at path: String, _ part: Part, _ kind: String
  ) -> [Value?] {
    let names = names(of: path, part, kind)
    func declared(_ text: String) -> String?? {
      for name in names { if let found = part.replacements[name]?[text] { return .some(found) } }
      return nil
    }
    var outcomes = [value.replacingTexts(declared)]
    guard let codes = nomenclature(at: path, kind) else { return outcomes }
    for isLast in [false, true] {
      outcomes.append(
        value.replacingTexts { text in
          declared(text) ?? codes.successor(of: text, isLast: isLast).map { .some($0) }
        })
    }
    return outcomes
  }

  /// The names that mappings may give the field at a path: its own, and those that it had.
  private func names(of path: String, _ part: Part, _ kind: String) -> [String] {
    let top = path.firstPathComponent
    let formers =
      part.renames.filter { $0.value == top }.map(\.key).sorted()
      + (new.kinds[kind]?.field(top)?.formerly ?? [])
    return ([top] + formers + [part.renames[top]].compactMap(\.self)).map {
      $0 + path.dropFirst(top.count)
    }
  }

  /// The paths at which a field may stand under a new name.
  private func laterNames(of path: String, _ part: Part, _ kind: String) -> [String] {
    let top = path.firstPathComponent
    let declared = new.kinds[kind]?.fields.filter { $0.formerly.contains(top) }.map(\.name) ?? []
    return ([part.renames[top]].compactMap(\.self) + declared).map {
      $0 + path.dropFirst(top.count)
    }
  }

  private func oldRoles(of path: String, _ kind: String) -> Set<FieldRole> {
    let top = path.firstPathComponent
    let meaning = old.kinds[kind]?.meaning ?? Meaning()
    // A difference is told under the later name of a field.
    let formers = new.kinds[kind]?.field(top)?.formerly ?? []
    return ([top] + formers).reduce(into: []) { $0.formUnion(meaning.roles(of: $1)) }
  }

  private func newRoles(of path: String, _ kind: String) -> Set<FieldRole> {
    new.kinds[kind]?.meaning.roles(of: path.firstPathComponent) ?? []
  }

  /// Returns whether two codes of the state, or of the answer on a match, are the same to the engine.
  private func meansTheSame(
    _ before: Value, _ after: Value?, _ roles: Set<FieldRole>, _ kind: String
  ) -> Bool {
    guard let was = before.text, let becomes = after?.text, let role = roles.first,
      roles.count == 1, let one = old.code(was, for: role, of: kind),
      let other = new.code(becomes, for: role, of: kind)
    else { return false }
    switch role {
    case .state: return one.means == other.means
    case .answer: return one.match != nil && one.match == other.match
    default: return false
    }
  }

  private func nomenclature(at path: String, _ kind: String) -> Nomenclature? {
    switch new.kinds[kind]?.type(at: path) {
    case .nomenclature(let name), .list(.nomenclature(let name)): new.nomenclatures[name]
    default: nil
    }
  }
}

extension Nomenclature {
  /// Returns the code that replaces another one, or the last one that does; `nil` when none does.
  fileprivate func successor(of code: String, isLast: Bool) -> String? {
    var (last, seen): (String?, Set<String>) = (nil, [code])
    var next = self[code]?.successor
    while let found = next, seen.insert(found).inserted {
      last = found
      next = isLast ? self[found]?.successor : nil
    }
    return last
  }
}

extension Profile {
  /// Returns a code of the field that has a role in a kind.
  fileprivate func code(
    _ code: String, for role: FieldRole, of kind: String
  ) -> Nomenclature.Code? {
    let meaning = kinds[kind]?.meaning
    guard let field = role == .state ? meaning?.state : meaning?.match?.answer,
      case .nomenclature(let name)? = kinds[kind]?.field(field)?.type
    else { return nil }
    return nomenclatures[name]?[code]
  }
}

extension Kind {
  /// Returns the type of the field at a path, such as `adresse.rue`, or `nil` when the kind has none there.
  package func type(at path: String) -> FieldType? {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, var type = field(first)?.type else { return nil }
    for part in parts.dropFirst() {
      guard case .map(let fields) = type, let inner = fields.first(where: { $0.name == part })
      else { return nil }
      type = inner.type
    }
    return type
  }
}
