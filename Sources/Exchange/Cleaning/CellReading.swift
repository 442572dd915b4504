internal import Records

/// What one cell says once cleaned: a value, a text that its field cannot hold, or nothing.
struct CellReading: Hashable {
  /// Something worth telling about a cell.
  struct Note: Hashable {
    let severity: Diagnostic.Severity
    let code: String
    /// What happened, one lowercase phrase, in English and in French.
    let message: String
    let french: String
    let hint: String?
    let frenchHint: String?

    init(
      _ severity: Diagnostic.Severity, _ code: String, _ message: String, fr french: String,
      hint: String? = nil, frHint: String? = nil
    ) {
      self.severity = severity
      self.code = code
      self.message = message
      self.french = french
      self.hint = hint
      frenchHint = frHint
    }

    func diagnostic(at location: Location) -> Diagnostic {
      Diagnostic(severity, code, message, at: location, hint: hint)
    }
  }

  static let nothing = CellReading()

  var value: Value?
  /// What was written and could not be recorded in the field: never silently lost.
  var leftover: String?
  var notes: [Note] = []

  /// A Boolean value indicating whether something is written that cannot be recorded as it is meant.
  var isUnreadable = false

  static func value(_ value: Value, _ note: Note? = nil) -> CellReading {
    CellReading(value: value, notes: note.map { [$0] } ?? [])
  }

  static func unreadable(_ text: String, _ note: Note) -> CellReading {
    CellReading(leftover: text, notes: [note], isUnreadable: true)
  }

  /// A text that means that nothing is known, such as a date of 1970.
  static func unknown(_ note: Note) -> CellReading {
    CellReading(notes: [note], isUnreadable: true)
  }

  /// A Boolean value indicating whether the cell is empty.
  var isBlank: Bool { value == nil && !isUnreadable }
}
