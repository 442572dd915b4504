import Git
import Governance
import Ledger
import Records

/// Kinds whose records mean something to the engine, as a territory may declare them, and some records of theirs.
enum InputKinds {
  /// Takes away the records of measures, contestations and invitations.
  static func removeIncidents(from files: inout [String: String]) {
    files = files.filter { path, _ in
      !["mesure", "contestation", "invitation"].contains { path.hasPrefix("ledger/\($0)/") }
    }
  }

  /// Adds kinds of measures, contestations and invitations, in the place of those that there are.
  static func addIncidents(to files: inout [String: String]) {
    removeIncidents(from: &files)
    files["governance/nomenclatures/niveaux.yaml"] = """
      title: {fr: Niveaux, en: Levels}
      codes:
        - {code: rappel, fr: Rappel, en: Reminder, measure: reminder}
        - {code: silence, fr: Avis suspendus, en: Opinions suspended, measure: opinions-suspended}
        - {code: autre, fr: Autre, en: Other}

      """
    files["governance/kinds/mesure.yaml"] = kind(
      "Mesure",
      [
        "name: membre, type: string", "name: niveau, nomenclature: niveaux", "name: du, type: date",
        "name: au, type: date",
      ], "measure: {member: membre, level: niveau, from: du, until: au}")
    files["governance/kinds/contestation.yaml"] = kind(
      "Contestation",
      ["name: objet, type: array, items: {reference: lieu}", "name: recue_le, type: date"],
      "contestation: {subjects: objet, received: recue_le}")
    files["governance/kinds/invitation.yaml"] = kind(
      "Invitation", ["name: college, type: string", "name: le, type: date"],
      "invitation: {college: college, on: le}")
  }

  private static func kind(_ title: String, _ fields: [String], _ meaning: String) -> String {
    let lines = (fields + ["name: etat, nomenclature: etat"]).map {
      "  - {\($0), title: {fr: Champ, en: Field}}\n"
    }
    return "title: {fr: \(title), en: \(title)}\nfields:\n\(lines.joined())"
      + "meaning: {state: etat, \(meaning)}\n"
  }

  /// Changes words of a file.
  static func change(
    _ path: String, _ text: String, to other: String, in files: inout [String: String]
  ) {
    files[path] = files[path]?.replacing(text, with: other)
  }
}

extension RecordID {
  init(kind: String, number: Int) {
    let digits = String(number)
    self.init(kind: kind, name: String(repeating: "0", count: 12 - digits.count) + digits)
  }
}

extension Ground {
  /// Proposes files as they are written here.
  @discardableResult
  func propose(
    _ id: String, files: [String: String], by member: String = "m-mauve"
  ) throws -> ProposalBranch {
    let edits = try files.sorted { $0.key < $1.key }.map { path, text in
      TreeEdit.put(path: path, id: try ledger.repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    return try ledger.propose(
      ProposalDraft(
        id: id, title: "Proposer \(id)", natures: Natures(overall: .correction)),
      edits: edits, by: try hand(member))
  }

  /// Returns what was known of the first record that a proposal changes.
  func circumstances(_ id: String) throws -> Change.Circumstances {
    for change in try ledger.judge(id, at: time).submission.changes {
      if case .record(_, let circumstances) = change { return circumstances }
    }
    throw Missing()
  }

  /// Returns the text of a file in the present state.
  func text(of path: String) throws -> String {
    guard let entry = try ledger.repository.entry(at: path, in: try ledger.state().tree) else {
      throw Missing()
    }
    return String(decoding: try ledger.repository.blob(entry.id), as: UTF8.self)
  }

  /// Verifies the ledger, from what was seen before when there is a memory.
  func audit(remembering store: MemoryStore? = nil) throws -> Audit {
    var request = AuditRequest(path: path, now: Instant(seconds: time.seconds + 86_400))
    request.root = try ledger.act(try ledger.tip()).root
    request.store = store
    return try Ledger.audit(request)
  }
}
