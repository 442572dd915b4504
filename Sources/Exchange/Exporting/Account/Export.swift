package import Records

/// What was written in one form, and an account of every record it was written from.
package struct Export: Hashable, Sendable {
  /// The files, of which all but data·inclusion's pair are alone.
  package let files: [ExportFile]
  package let account: ExportAccount

  package init(files: [ExportFile], account: ExportAccount) {
    self.files = files
    self.account = account
  }
}

/// A file of an export: its usual name and its bytes.
package struct ExportFile: Hashable, Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What became of every record: written, or left out for a reason, and what the form could not say of it.
///
/// `records` is the sum of `exported` and of the records left out; kinds that the form is not for are
/// counted beside.
package struct ExportAccount: Hashable, Sendable {
  package let format: ExportFormat
  /// The records of the kinds that are exported.
  package internal(set) var records = 0
  package internal(set) var exported = 0
  /// The records left out, in the order of their identities.
  package internal(set) var omitted: [ExportOmission] = []
  package internal(set) var losses: [ExportLoss] = []
  /// How many values were put in place of one that a form requires and the records lack, by column.
  package internal(set) var placeholders: [String: Int] = [:]
  /// The records of each kind that is not exported.
  package internal(set) var otherKinds: [String: Int] = [:]

  package init(format: ExportFormat) { self.format = format }
}

/// A record that is not written, and why.
package struct ExportOmission: Hashable, Sendable {
  /// Why a record is left out.
  package enum Reason: Hashable, Sendable {
    /// It is over: it ended, became the same as another, or was a mistake.
    case over(RecordState)
    /// It does not exist yet, and the form could not say so.
    case planned
    /// It has errors, of these codes.
    case erroneous([String])
    /// It lacks what the form requires of every row, in these columns.
    case incomplete([String])
    /// Its name has not the length that the form asks for.
    case nameLength(Int, allowed: ClosedRange<Int>)
    /// It has no position on a map.
    case noPosition
  }

  package let record: RecordID
  package let reason: Reason

  package init(_ record: RecordID, _ reason: Reason) {
    self.record = record
    self.reason = reason
  }

  /// The columns that it lacks, or the codes of its errors.
  package var details: [String] {
    switch reason {
    case .erroneous(let codes): codes
    case .incomplete(let columns): columns
    case .over, .planned, .nameLength, .noPosition: []
    }
  }

  /// The stable name of the reason.
  package var code: String {
    switch reason {
    case .over(let state): state.rawValue
    case .planned: "planned"
    case .erroneous: "erroneous"
    case .incomplete: "incomplete"
    case .nameLength: "name-length"
    case .noPosition: "no-position"
    }
  }
}

/// Something that a record says and the form cannot.
package struct ExportLoss: Hashable, Sendable {
  /// Why it cannot be said.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The form has no column for the field.
    case noColumn = "no-column"
    /// The code has no equivalent among the values of the form.
    case noEquivalent = "no-equivalent"
    /// Several values become one, or one that says less.
    case lessPrecise = "less-precise"
    /// The form has room for one value, and this is another.
    case furtherValue = "further-value"
    /// The text is longer than the form allows.
    case tooLong = "too-long"
    /// The text is not written as the form wants it.
    case otherForm = "other-form"
    /// The text holds the character that separates the values of a cell.
    case separator
    /// The form cannot say in what state the record is.
    case state
  }

  package let record: RecordID
  package let field: String
  package let reason: Reason
  /// What is not said, in one line.
  package let value: String

  package init(_ record: RecordID, _ field: String, _ reason: Reason, _ value: String) {
    self.record = record
    self.field = field
    self.reason = reason
    self.value = value
  }
}
