package import Records

/// One thing to say about an export, in the order in which people want to know it.
///
/// Facts carry no words: a command or a page says them in its own language.
package enum ExportFact: Hashable, Sendable {
  /// How many records there were and how many were written.
  case written(format: ExportFormat, records: Int, exported: Int)
  /// Records left out for one reason, with the columns they lack or the codes of their errors.
  case omitted(code: String, count: Int, details: [String])
  /// Values put in place of one that is required and that the records lack.
  case placeholders(column: String, count: Int)
  /// What a form could not say of a field, for one reason: how many values, of how many records.
  case lost(field: String, reason: ExportLoss.Reason, values: Int, records: Int)
  /// How many values there are of each field that the form does not have.
  case noColumns([String: Int])
  case nothingLost
  /// The records of kinds that are not exported.
  case otherKinds([String: Int])
}

extension ExportAccount {
  /// What there is to say about the export.
  package var facts: [ExportFact] {
    var facts: [ExportFact] = [.written(format: format, records: records, exported: exported)]
    let byCode = Dictionary(grouping: omitted, by: \.code)
    facts += byCode.sorted { $0.key < $1.key }.map { code, records in
      .omitted(
        code: code, count: records.count, details: Set(records.flatMap(\.details)).sorted())
    }
    facts += placeholders.sorted { $0.key < $1.key }.map {
      .placeholders(column: $0.key, count: $0.value)
    }
    facts += lossFacts
    let unknown = losses.filter { $0.reason == .noColumn }
    if !unknown.isEmpty {
      facts.append(.noColumns(Dictionary(grouping: unknown, by: \.field).mapValues(\.count)))
    }
    if losses.isEmpty && exported > 0 { facts.append(.nothingLost) }
    if !otherKinds.isEmpty { facts.append(.otherKinds(otherKinds)) }
    return facts
  }

  private var lossFacts: [ExportFact] {
    struct Key: Hashable {
      let field: String
      let reason: ExportLoss.Reason
    }
    var counts: [Key: (values: Int, records: Set<RecordID>)] = [:]
    for loss in losses where loss.reason != .noColumn {
      let key = Key(field: loss.field, reason: loss.reason)
      counts[key, default: (0, [])].values += 1
      counts[key, default: (0, [])].records.insert(loss.record)
    }
    return counts.sorted { left, right in
      (left.key.field, left.key.reason.rawValue) < (right.key.field, right.key.reason.rawValue)
    }.map {
      .lost(
        field: $0.key.field, reason: $0.key.reason, values: $0.value.values,
        records: $0.value.records.count)
    }
  }

  /// Returns the account of the export, a sentence for each fact: `fr`, or else English.
  package func summary(in language: String) -> [String] {
    facts.map {
      language == "fr" ? FrenchExportWords.sentence($0) : EnglishExportWords.sentence($0)
    }
  }

  /// The records that the form refuses for what they lack, each at its file: the others are only counted.
  package var diagnostics: [Diagnostic] {
    omitted.compactMap { omission in
      switch omission.reason {
      case .incomplete(let columns):
        Diagnostic(
          .warning, "not-exportable",
          "not exported: it lacks \(columns.map { "'\($0)'" }.joined(separator: ", "))",
          at: Location(omission.record.path),
          hint: "the form requires them of every place")
      case .erroneous(let codes):
        Diagnostic(
          .warning, "not-exportable",
          "not exported: it has errors (\(codes.joined(separator: ", ")))",
          at: Location(omission.record.path), hint: "see them with 'terrier validate'")
      case .nameLength(let length, let allowed):
        Diagnostic(
          .warning, "not-exportable", "not exported: its name has \(length) characters",
          at: Location(omission.record.path),
          hint: "a name has \(allowed.lowerBound) to \(allowed.upperBound) characters there")
      case .over, .planned, .noPosition: nil
      }
    }
  }

  /// Every record left out and everything not said, as rows of a table with a header.
  package var lossTable: [UInt8] {
    var writer = CSVWriter()
    writer.add(["record", "field", "reason", "value"])
    for omission in omitted {
      writer.add([
        omission.record.description, "", omission.code, omission.details.joined(separator: "|"),
      ])
    }
    for loss in losses {
      writer.add([loss.record.description, loss.field, loss.reason.rawValue, loss.value])
    }
    return writer.bytes
  }
}
