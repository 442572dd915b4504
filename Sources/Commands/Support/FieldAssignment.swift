internal import Records

/// One change of a field as the command line writes it: `field=value`, `field+=item`, `field-=item`.
///
/// Items of a list are separated by `|`, as in the national standard; an item that is a map is written
/// `key: value, key: value`. `field=` alone empties the field.
struct FieldAssignment {
  enum Operation {
    case set
    case add
    case remove
  }

  let field: String
  let operation: Operation
  let text: String

  /// Reads an assignment; throws when the argument is not one.
  init(_ argument: String) throws(Diagnostic) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      throw Diagnostic(
        .error, "bad-assignment", "'\(argument)' does not say which field gets which value",
        hint: "write field=value, field+=item or field-=item")
    }
    let sign = argument[argument.index(before: equals)]
    operation = sign == "+" ? .add : sign == "-" ? .remove : .set
    field = String(argument[..<equals].dropLast(operation == .set ? 0 : 1))
    text = String(argument[argument.index(after: equals)...])
  }

  /// Returns a record with the change made, its values read by the kind's types and never guessed.
  func apply(to record: Record, kind: Kind) throws(Diagnostic) -> Record {
    let name = String(field.prefix { $0 != "." })
    guard let declared = kind.field(name) else {
      throw Diagnostic(
        .error, "unknown-field", "a \(kind.name) has no field '\(name)'",
        hint: Nearest.hint(for: name, in: kind.fields.map(\.name)))
    }
    let present = record[name]
    if name == field {
      return record.setting(name, to: try value(declared.type, present: present), in: kind)
    }
    let inner = String(field.dropFirst(name.count + 1))
    var entries: [Entry] = []
    if case .map(let known)? = present { entries = known }
    let type = try innerType(inner, of: declared)
    entries.removeAll { $0.name == inner }
    if !text.isEmpty { entries.append(Entry(inner, try scalar(text, as: type))) }
    return record.setting(name, to: .map(ordered(entries, by: declared.type)), in: kind)
  }

  private func value(_ type: FieldType, present: Value?) throws(Diagnostic) -> Value? {
    guard case .list(let itemType) = type else {
      guard operation == .set else {
        throw Diagnostic(
          .error, "not-a-list", "'\(field)' holds one value, not a list",
          hint: "write \(field)=\(text)")
      }
      return text.isEmpty ? nil : try scalar(text, as: type)
    }
    var items: [Value] = []
    for part in text.split(separator: "|") { items.append(try item(String(part), as: itemType)) }
    let known = present?.items ?? []
    switch operation {
    case .set: return .list(items.uniqued())
    case .add: return .list((known + items).uniqued())
    case .remove: return .list(known.filter { !items.contains($0) })
    }
  }

  private func item(_ text: String, as type: FieldType) throws(Diagnostic) -> Value {
    guard case .map(let fields) = type else { return try scalar(text, as: type) }
    var entries: [Entry] = []
    for part in text.split(separator: ",") {
      let words = part.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard words.count == 2, let declared = fields.first(where: { $0.name == words[0] }) else {
        throw Diagnostic(
          .error, "bad-item", "'\(text)' is not an item of '\(field)'",
          hint: "write \(fields.map { "\($0.name): …" }.joined(separator: ", "))")
      }
      if case .list(let inner) = declared.type {
        let values = try words[1].split(separator: "+").map { part throws(Diagnostic) in
          try scalar(part.trimmed, as: inner)
        }
        entries.append(Entry(words[0], .list(values)))
      } else {
        entries.append(Entry(words[0], try scalar(words[1], as: declared.type)))
      }
    }
    return .map(ordered(entries, by: type))
  }

  private func scalar(_ text: String, as type: FieldType) throws(Diagnostic) -> Value {
    do { return try ValueParser.value(of: text, as: type) } catch {
      throw Diagnostic(
        .error, "bad-value", "\(error.message), in '\(field)'", hint: error.hint)
    }
  }

  private func innerType(_ inner: String, of declared: Field) throws(Diagnostic) -> FieldType {
    switch declared.type {
    case .dictionary(let type): return type
    case .map(let fields):
      if let field = fields.first(where: { $0.name == inner }) { return field.type }
      throw Diagnostic(
        .error, "unknown-field", "'\(declared.name)' has no field '\(inner)'",
        hint: Nearest.hint(for: inner, in: fields.map(\.name)))
    default:
      throw Diagnostic(
        .error, "not-a-map", "'\(declared.name)' has no fields inside it",
        hint: "write \(declared.name)=\(text)")
    }
  }

  private func ordered(_ entries: [Entry], by type: FieldType) -> [Entry] {
    guard case .map(let fields) = type else { return entries.sorted { $0.name < $1.name } }
    return fields.compactMap { field in entries.first { $0.name == field.name } }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
