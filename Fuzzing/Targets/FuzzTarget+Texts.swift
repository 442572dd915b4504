internal import Coding
internal import Exchange
internal import Records
internal import TestSupport

// Texts that anyone may write: messages, records, tables, patterns.
extension FuzzTarget {
  static let message = FuzzTarget(
    "message", words: trailers, seeds: Seeds.messages,
    findings: { bytes in
      var laws = Laws()
      let text = String(decoding: bytes, as: UTF8.self)
      let known: Set = ["Act", "Ledger", "Sequence", "Proposal", "Nature", "Member", "Position"]
      for allowsOthers in [false, true] {
        let read = try? CommitMessage.parse(
          text, known: known, repeatable: ["Nature"], allowsOthers: allowsOthers)
        guard let read else { continue }
        let again = try? CommitMessage.parse(
          read.text, known: known, repeatable: ["Nature"], allowsOthers: allowsOthers)
        laws.require(again == read, "what is written is what is read")
        laws.require(
          read.text.utf8.count <= text.utf8.count + 8, "a message does not grow by being read")
      }
      return laws.broken
    })

  static let record = FuzzTarget(
    "record",
    words: [
      "nom: ", "presentation: |\n", "|-\n", "services:\n", "  - ", "horaires: ", "adresse:\n", "  ",
      "\"", "\\u0085", "\\n", "&a", "*a", "!!str", "<<: ", "? ", "[", "{", "---\n", "#", ": ", "\t",
      "\u{301}", "\u{feff}", "\u{2028}", "local:\n", "contacts:\n", "2026-03-02", "etat: ",
    ],
    seeds: Seeds.records,
    findings: { bytes in
      var laws = Laws()
      for kind in Seeds.kinds {
        let id = RecordID.sample(of: kind)
        do throws(Rejection) {
          let record = try RecordDecoder.decode(bytes.span, as: id, kind: kind, path: id.path)
          laws.require(
            RecordEncoder.encode(record, kind: kind) == bytes, "a record has one writing")
          _ = RecordChecker(profile: Seeds.profile).problems(of: record)
        } catch { laws.hold(error, of: bytes) }
        do throws(Rejection) {
          let mended = try RecordFormatter.format(bytes, as: id, kind: kind, path: id.path)
          let record = try RecordDecoder.decode(
            mended.bytes.span, as: id, kind: kind, path: id.path)
          laws.require(
            RecordEncoder.encode(record, kind: kind) == mended.bytes, "what is mended is canonical")
          laws.require(
            mended.bytes.count <= 64 * bytes.count + 1024, "a record does not grow by being mended")
        } catch { laws.hold(error, of: bytes, isMended: true) }
      }
      return laws.broken
    })

  static let csv = FuzzTarget(
    "csv", words: [";", ",", "\"", "\"\"", "\r\n", "\r", "\n", "\u{feff}", "nom", "é"],
    seeds: Seeds.tables,
    findings: { bytes in
      var laws = Laws()
      guard let table = try? CSVReader.table(from: bytes) else { return [] }
      let lines = 1 + bytes.count { $0 == 0x0a || $0 == 0x0d }
      laws.require(table.rows.count + table.blankLines < lines + 1, "a row has a line")
      let cells = table.rows.flatMap(\.cells)
      laws.require(
        cells.reduce(0) { $0 + $1.text.utf8.count } <= bytes.count, "cells hold what the file holds"
      )
      laws.require(
        cells.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 }, "a cell has a place")
      return laws.broken
    })

  /// A pattern of a kind, then after a line end the text of a record that is held to it.
  static let pattern = FuzzTarget(
    "pattern", longestInput: 1024,
    words: [
      "(", ")", "(?:", "[^", "]", "{1,1000}", "\\p{L}", "\\d", "*", "+?", "|", "^", "$", "-",
    ],
    seeds: Seeds.patterns,
    findings: { bytes in
      let parts = bytes.split(separator: 0x0a, maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.map { String(decoding: $0, as: UTF8.self) }
      guard let first = texts.first, let pattern = try? Pattern(first) else { return [] }
      let last = texts.last ?? ""
      return pattern.matches(last) == pattern.matches(last) ? [] : ["a pattern answers once"]
    })
}

extension RecordID {
  static func sample(of kind: Kind) -> RecordID { RecordID(kind: kind.name, name: "000000000001") }
}

extension Laws {
  /// Holds a refusal to what people need of it: a reason, in a place that exists, and not by thousands.
  mutating func hold(_ rejection: Rejection, of bytes: [UInt8], isMended: Bool = false) {
    let lines = 1 + bytes.count { $0 == 0x0a }
    require(rejection.diagnostics.hasErrors, "a refusal has a reason")
    require(rejection.diagnostics.count <= 501 + lines, "a refusal is not endless")
    for place in rejection.diagnostics.map(\.location) {
      require(
        place.map { (1...lines + 1).contains($0.line) && $0.column >= 1 } ?? false,
        "a reason has a place in the file")
    }
    require(
      rejection.diagnostics.allSatisfy { $0.message.utf8.count < 2000 }, "a reason is short")
  }
}
