package import Records

/// Writes diagnostics in the form that editors and terminals recognize.
package enum DiagnosticText {
  /// Returns `path:line:column: severity: message [code]`, then an indented hint when there is one.
  package static func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.path.oneLine()):\($0.line):\($0.column): " } ?? ""
    let message = diagnostic.message.oneLine(limit: 1000)
    let line = "\(place)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code)]\n"
    guard let hint = diagnostic.hint else { return line }
    return line + "  hint: \(hint.oneLine(limit: 1000))\n"
  }

  /// Returns several diagnostics in their order.
  package static func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map { render($0) }.joined()
  }
}
