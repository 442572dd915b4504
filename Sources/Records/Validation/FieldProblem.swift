/// Something wrong, or worth knowing, with what one field of a record says.
///
/// Codes are interface and messages are not, as for ``Diagnostic``, which a problem becomes once
/// its place in a file is known.
package struct FieldProblem: Hashable, Sendable {
  /// The path of the field, such as `adresse.rue` or `services[2]`, items counting from 0; empty
  /// for the record as a whole.
  package let field: String
  package let level: Diagnostic.Level
  package let code: String
  package let message: String
  package let hint: String?
  /// What the territory says of it in its languages, or `nil` where the words are the engine's.
  package let wording: Diagnostic.Wording?

  package var severity: Diagnostic.Severity { level.severity }

  /// Creates a problem that the engine itself finds; one that is an error blocks.
  package init(
    _ severity: Diagnostic.Severity, _ code: String, at field: String, _ message: String,
    hint: String? = nil
  ) {
    self.field = field
    self.level = Diagnostic.Level(severity)
    self.code = code
    self.message = message
    self.hint = hint
    self.wording = nil
  }

  /// Creates a problem in the words of a territory; programs read it in English, or else in French.
  package init(
    _ level: Diagnostic.Level, _ code: String, at field: String, _ wording: Diagnostic.Wording
  ) {
    self.field = field
    self.level = level
    self.code = code
    self.message = wording.message["en"] ?? ""
    self.hint = wording.hint?["en"]
    self.wording = wording
  }
}

/// Where a value stands in a record; its text is made only for what has a problem.
struct Place {
  /// What comes before the name: empty, or the path of a map and a dot.
  var prefix = ""
  let name: String
  /// The item of a list, from 0, or `nil` for the whole field.
  var index: Int?

  init(_ name: String, under prefix: String = "") {
    self.prefix = prefix
    self.name = name
  }

  /// The path as ``FieldProblem/field`` writes it.
  var path: String { prefix + name + (index.map { "[\($0)]" } ?? "") }

  func item(_ index: Int) -> Place {
    var place = self
    // A list in a list has no deeper paths: no kind of the format has one.
    if place.index == nil { place.index = index }
    return place
  }
}
