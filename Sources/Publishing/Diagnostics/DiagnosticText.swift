package import Records

/// Writes diagnostics in the form that editors and terminals recognize.
package enum DiagnosticText {
  /// Returns `path:line:column: severity: message [code]`, then an indented hint when there is one.
  ///
  /// What a territory has worded is told in the language; the engine's own words are English.
  package static func render(_ diagnostic: Diagnostic, in language: Language = .english) -> String {
    let place = diagnostic.location.map { "\($0.path.oneLine()):\($0.line):\($0.column): " } ?? ""
    let message = diagnostic.message(in: language.rawValue).oneLine(limit: 1000)
    let line = "\(place)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code)]\n"
    guard let hint = diagnostic.hint(in: language.rawValue) else { return line }
    return line + "  hint: \(hint.oneLine(limit: 1000))\n"
  }

  /// Returns several diagnostics in their order.
  package static func render(
    _ diagnostics: some Sequence<Diagnostic>, in language: Language = .english
  ) -> String {
    diagnostics.map { render($0, in: language) }.joined()
  }
}
