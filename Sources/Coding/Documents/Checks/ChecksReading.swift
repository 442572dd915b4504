internal import Records

/// Reads the rules that a territory writes about the records of a kind (`checks:` of its file).
///
/// A kind is read before the others are known: paths are then followed up to the first reference, and
/// codes are not looked up. Read again beside the whole profile, everything is.
struct ChecksReading {
  private static let keys = [
    "id", "level", "when", "require", "forbid", "at", "message", "hint",
  ]

  let fields: [Field]
  let profile: Profile?
  let problems: DocumentProblems

  /// Returns the checks of a list, each with a name of its own.
  func checks(_ node: DocumentNode) -> [KindCheck]? {
    guard let nodes = Read.nodes(node, problems) else { return nil }
    let maps = nodes.compactMap {
      MapReader($0, keys: ChecksReading.keys, problems: problems)
    }
    var seen: Set<String> = []
    for id in maps.compactMap({ $0.value("id") }) {
      guard let text = id.text, !text.isEmpty, !seen.insert(text).inserted else { continue }
      problems.add(
        "duplicate-check", "the check \(text.quoted) stands twice", at: id,
        hint: "give each check its own name")
    }
    return maps.compactMap(check)
  }

  private func check(_ map: MapReader) -> KindCheck? {
    let id = map.require(
      "id",
      Read.value("the name of a check", hint: "use lowercase letters, digits and hyphens") {
        isName($0) ? $0 : nil
      })
    let level = map.require("level", Read.word(Diagnostic.Level.self))
    let conditions = ConditionReading(fields: fields, profile: profile, problems: problems)
    let when = map.read("when", conditions.conditions) ?? []
    let pair = map.onlyPair(of: ["require", "forbid"])
    let found = pair.flatMap { conditions.conditions($0.value, problems) }
    let message = map.require("message", Read.wording)
    let hint = map.read("hint", Read.wording)
    let blamed = map.read("at", field)
    guard let id, let level, let pair, let found, let first = found.first, let message else {
      return nil
    }
    return KindCheck(
      id: id, level: level, when: when,
      demand: pair.name == "require" ? .require(found) : .forbid(found),
      field: blamed ?? ownPart(of: first.path), message: message, hint: hint)
  }

  /// Reads the path of a field of the record itself.
  private func field(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    guard let text = Read.text(node, problems) else { return nil }
    let path = FieldPath(text)
    let route = path.route(from: fields, kinds: nil)
    if case .beyond(let field) = route {
      problems.add(
        "bad-value", "\(text.quoted) is in another record", at: node,
        hint: "blame a field of this one, such as '\(field)'")
      return nil
    }
    return PathProblem(route)?.add(to: problems, at: node) == nil ? path.description : nil
  }

  /// Returns the part of a path that is in the record itself.
  private func ownPart(of path: FieldPath) -> String {
    for count in 1..<max(path.names.count, 1) {
      let part = FieldPath(path.names.prefix(count).joined(separator: "."))
      if case .complete(_, let ends, _) = part.route(from: fields, kinds: nil),
        ends.contains(where: { !$0.type.item.targets.isEmpty })
      {
        return part.description
      }
    }
    return path.description
  }

  private func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}

/// Why a path leads nowhere.
struct PathProblem {
  private let code: String
  private let message: String
  private let hint: String?

  /// Takes a route, or returns `nil` when nothing is wrong with it as far as is known.
  init?(_ route: FieldRoute) {
    switch route {
    case .complete, .beyond: return nil
    case .unknownField(let name, let known):
      code = "unknown-field"
      message = "there is no field \(name.quoted) there"
      hint = Nearest.hint(for: name, in: known)
    case .deadEnd(let name, let type):
      code = "bad-value"
      message = "'\(name)' is of the type '\(type.item.name)' and leads to no other field"
      hint = "end the path there, or go through a reference"
    }
  }

  /// Notes the problem and returns it.
  @discardableResult
  func add(to problems: DocumentProblems, at node: DocumentNode) -> Self {
    problems.add(code, message, at: node, hint: hint)
    return self
  }
}
