package import Records

/// A diagnostic as programs read it (design §8); every key is always there, `null` when nothing is known.
package struct DiagnosticJSON: Encodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case path
    case line
    case column
    case severity
    case level
    case code
    case message
    case hint
  }

  private let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(diagnostic.location?.path, forKey: .path)
    try container.encode(diagnostic.location?.line, forKey: .line)
    try container.encode(diagnostic.location?.column, forKey: .column)
    try container.encode(diagnostic.severity.rawValue, forKey: .severity)
    try container.encode(diagnostic.level.rawValue, forKey: .level)
    try container.encode(diagnostic.code, forKey: .code)
    try container.encode(diagnostic.message, forKey: .message)
    try container.encode(diagnostic.hint, forKey: .hint)
  }
}
