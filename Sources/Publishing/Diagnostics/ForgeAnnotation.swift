package import Records

/// Something to show on a forge's page, beside the file that it is about.
///
/// It is what a diagnostic, or an unmet requirement, comes to where the check runs on a forge.
package struct ForgeAnnotation: Hashable, Sendable {
  package let severity: Diagnostic.Severity
  package let code: String
  package let message: String
  package let location: Location?

  package init(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String,
    at location: Location? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message.oneLine(limit: 4_000)
    self.location = location
  }

  package init(_ diagnostic: Diagnostic) {
    self.init(
      diagnostic.severity, diagnostic.code,
      diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? ""), at: diagnostic.location)
  }
}

// MARK: - Workflow commands

extension ForgeAnnotation {
  /// The line that GitHub, Forgejo and Gitea read on a job's output:
  /// `::error file=a.yaml,line=3,col=1,title=code::message`.
  package var workflowCommand: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [String] = []
    if let location {
      properties += [
        "file=\(Self.escaped(location.path.oneLine(), alsoProperties: true))",
        "line=\(location.line)", "col=\(location.column)",
      ]
    }
    properties.append("title=\(Self.escaped(code, alsoProperties: true))")
    return "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(message))\n"
  }

  /// Writes what has a meaning in a command as these forges do.
  private static func escaped(_ text: String, alsoProperties: Bool = false) -> String {
    let plain = text.replacing("%", with: "%25").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A")
    return alsoProperties
      ? plain.replacing(":", with: "%3A").replacing(",", with: "%2C") : plain
  }
}
