package import Records

/// Counts diagnostics by level, in one line: errors and warnings always, what is refused where there is
/// some; what is only told is told, not counted.
package struct DiagnosticCount {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// Returns `0 errors, 0 warnings`, or `1 refused, 2 errors, 0 warnings`.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var counts: [Diagnostic.Level: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.level, default: 0] += 1 }
    let refused = counts[.refuse] ?? 0
    let levels: [Diagnostic.Level] = (refused > 0 ? [.refuse] : []) + [.error, .warning]
    return levels.map { level in
      let count = counts[level] ?? 0
      return "\(count) \(word(level, count))"
    }.joined(separator: ", ") + "\n"
  }

  private func word(_ level: Diagnostic.Level, _ count: Int) -> String {
    switch (language, level) {
    case (.english, .refuse): "refused"
    case (.english, .error): "errors"
    case (.english, .warning): "warnings"
    case (.english, .info): count == 1 ? "note" : "notes"
    case (.french, .refuse): "refus"
    case (.french, .error): count < 2 ? "erreur" : "erreurs"
    case (.french, .warning): count < 2 ? "avertissement" : "avertissements"
    case (.french, .info): count < 2 ? "remarque" : "remarques"
    }
  }
}
