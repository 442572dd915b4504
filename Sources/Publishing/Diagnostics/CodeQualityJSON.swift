internal import Records

/// An annotation in the report that GitLab calls code quality.
///
/// A finding there always has a file: what is about none is shown at the rules, which ask for it.
package struct CodeQualityJSON: Encodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case description
    case check = "check_name"
    case fingerprint
    case severity
    case location
  }

  private struct Place: Encodable, Hashable, Sendable {
    struct Lines: Encodable, Hashable, Sendable { let begin: Int }

    let path: String
    let lines: Lines
  }

  private let description: String
  private let check: String
  private let fingerprint: String
  private let severity: String
  private let location: Place

  /// Makes a finding of an annotation, named by a digest of what it says so that the forge knows it again.
  ///
  /// `rules` is the path of the file that a finding without a place is shown at.
  package init(_ annotation: ForgeAnnotation, rules: String, digest: (String) -> String) {
    self.description = annotation.message
    self.check = annotation.code
    self.severity =
      switch annotation.severity {
      case .error: "major"
      case .warning: "minor"
      case .info: "info"
      }
    self.location = Place(
      path: (annotation.location?.path ?? rules).oneLine(),
      lines: Place.Lines(begin: annotation.location?.line ?? 1))
    self.fingerprint = digest(
      [annotation.code, location.path, String(location.lines.begin), annotation.message]
        .joined(separator: "\n"))
  }
}
