package import Records

/// Lists the rules that a profile holds about its records, by kind, the gravest first.
package struct CheckListText {
  private let language: Language
  private let profile: Profile

  package init(language: Language, profile: Profile) {
    self.language = language
    self.profile = profile
  }

  /// Returns each rule with its level, its name, the field it blames and what it says.
  package var text: String {
    let kinds = profile.kinds.values.filter { !$0.checks.isEmpty }.sorted { $0.name < $1.name }
    guard !kinds.isEmpty else {
      return language == .french
        ? "aucun genre de fiche n'a de règle\n" : "no kind of record has a rule\n"
    }
    return kinds.map { kind in
      let title = kind.title[language.rawValue].map { "  \($0.oneLine())" } ?? ""
      return "\(kind.name)\(title)\n" + CheckListText.sorted(kind.checks).map(render).joined()
    }.joined()
  }

  /// The same for programs.
  package var json: [CheckJSON] {
    profile.kinds.values.sorted { $0.name < $1.name }.flatMap { kind in
      CheckListText.sorted(kind.checks).map { CheckJSON($0, kind: kind.name) }
    }
  }

  private func render(_ check: KindCheck) -> String {
    let message = check.message[language.rawValue] ?? ""
    return
      "  \(word(check.level))  \(check.id)  \(check.field)\n    \(message.oneLine(limit: 1000))\n"
  }

  private func word(_ level: Diagnostic.Level) -> String {
    switch (language, level) {
    case (.english, .refuse): "refused"
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    case (.english, .info): "note"
    case (.french, .refuse): "refus"
    case (.french, .error): "erreur"
    case (.french, .warning): "avertissement"
    case (.french, .info): "remarque"
    }
  }

  private static func sorted(_ checks: [KindCheck]) -> [KindCheck] {
    checks.sorted { ($0.level, $0.id) < ($1.level, $1.id) }
  }
}

/// A rule of a kind as programs read it.
package struct CheckJSON: Encodable, Hashable, Sendable {
  private let kind: String
  private let id: String
  private let level: String
  private let field: String
  private let message: [String: String]
  private let hint: [String: String]?

  init(_ check: KindCheck, kind: String) {
    self.kind = kind
    id = check.id
    level = check.level.rawValue
    field = check.field
    message = check.message.texts
    hint = check.hint?.texts
  }
}
