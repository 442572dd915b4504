package import Records

/// The kinds and codes that a migration may name: those it comes from, and those it leads to.
package struct MigrationNames: Sendable {
  fileprivate let old: Profile
  fileprivate let new: Profile

  package init(from old: Profile, to new: Profile) {
    self.old = old
    self.new = new
  }
}

/// Holds the names of a migration to those there are, when they are at hand.
struct MigrationNameCheck {
  private let names: MigrationNames?
  private let problems: DocumentProblems

  init(_ names: MigrationNames?, _ problems: DocumentProblems) {
    self.names = names
    self.problems = problems
  }

  func kind(_ name: String, at node: DocumentNode) {
    guard let names, names.new.kinds[name] == nil else { return }
    problems.add(
      "unknown-kind", "there is no kind \(name.quoted)", at: node,
      hint: Nearest.hint(for: name, in: names.new.kinds.keys.sorted()))
  }

  /// Returns whether a field exists, on one side at least, and may have its values replaced.
  func field(_ path: String, of kind: String, at node: DocumentNode) -> Bool {
    guard let names, let later = names.new.kinds[kind] else { return names == nil }
    let kinds = [names.old.kinds[kind], later].compactMap(\.self)
    guard let type = names.type(of: path, in: kind) else {
      problems.add(
        "unknown-field", "the kind '\(kind)' has no field \(path.quoted)", at: node,
        hint: Nearest.hint(for: path, in: later.fields.map(\.name)))
      return false
    }
    guard type.isReplaceable else {
      problems.add(
        "bad-value", "the field '\(path)' holds neither texts nor codes", at: node,
        hint: "a migration replaces codes, texts and references, alone or in a list")
      return false
    }
    guard kinds.allSatisfy({ $0.allowsMigration(ofValuesAt: path) }) else {
      problems.add(
        "bad-value",
        "the field '\(path)' says who is concerned, since when, or what a structure states",
        at: node,
        hint: "no migration rewrites it: propose the change record by record")
      return false
    }
    return true
  }

  /// Notes a code that no nomenclature has: the new one for what replaces, either for what is replaced.
  func code(
    _ code: String, of path: String, in kind: String, isNew: Bool, at node: DocumentNode
  ) {
    guard let names, case .nomenclature(let name)? = names.type(of: path, in: kind)?.item else {
      return
    }
    let later = names.new.nomenclatures[name]
    let known = isNew ? [later] : [names.old.nomenclatures[name], later]
    guard !known.contains(where: { $0?[code] != nil }) else { return }
    problems.add(
      "unknown-code", "the nomenclature '\(name)' has no code \(code.quoted)", at: node,
      hint: Nearest.hint(for: code, in: known.flatMap { $0?.codes.map(\.name) ?? [] }))
  }

  func rename(
    _ field: String, at node: DocumentNode, to target: String, at place: DocumentNode,
    of kind: String
  ) {
    guard let names, let later = names.new.kinds[kind] else { return }
    if later.field(target) == nil {
      problems.add(
        "unknown-field", "the kind '\(kind)' has no field \(target.quoted)", at: place,
        hint: Nearest.hint(for: target, in: later.fields.map(\.name)))
    }
    if names.type(of: field, in: kind) == nil {
      let known = (names.old.kinds[kind] ?? later).fields.map(\.name)
      problems.add(
        "unknown-field", "the kind '\(kind)' has no field \(field.quoted)", at: node,
        hint: Nearest.hint(for: field, in: known))
    }
  }
}

extension MigrationNames {
  /// Returns the type of a field on the new side, under its name or a former one, or else on the old side.
  fileprivate func type(of path: String, in kind: String) -> FieldType? {
    let later = new.kinds[kind]
    let top = path.split(separator: ".").first.map(String.init) ?? path
    let renamed = later?.fields.first { $0.formerly.contains(top) }?.name
    return later?.type(at: path)
      ?? renamed.flatMap { later?.type(at: $0 + path.dropFirst(top.count)) }
      ?? old.kinds[kind]?.type(at: path)
  }
}

extension FieldType {
  /// What it is, or what its items are.
  fileprivate var item: FieldType { if case .list(let items) = self { items } else { self } }

  fileprivate var isReplaceable: Bool {
    switch item {
    case .string, .text, .nomenclature, .reference, .openingHours, .url, .email, .phone: true
    default: false
    }
  }
}
