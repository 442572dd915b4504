internal import Governance
internal import Records

/// What there is to know beside the requirements.
extension EnglishVerdictWords {
  func sentence(for note: Note) -> String? {
    switch note {
    case .notCounted(let member, _, .earlierContent):
      "The proposal changed after \(member) gave an opinion: it was about the earlier text, "
        + "and has to be given again."
    case .notCounted(let member, _, .ownPrevails):
      "An opinion was written down in the name of \(member), who also gave their own: "
        + "their own is the one that counts."
    case .notCounted(let member, .object, let exclusion):
      joined(
        "The objection of \(member) is shown and stops nothing: "
          + "\(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .notCounted(let member, _, let exclusion):
      joined(
        "The opinion of \(member) is shown and not counted: "
          + "\(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .collectiveNotCounted(let id, let scribe, let exclusion):
      joined(
        "The opinion of the college \(college(id)), written down by \(scribe), is shown and not "
          + "counted: \(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .recorded(let scribe, let member, let id, let present):
      recorded(by: scribe, of: member, college: id, present)

    case .oneStructure(.residents, let members):
      "\(people(members)) have no structure: together their opinions count as one."
    case .oneStructure(_, let members):
      "The opinions of \(people(members)) come from the same organisation. Only one counts among "
        + "the structures, so that each weighs the same."
    case .objectionWithoutForce(let member, let reason):
      "Objection by \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))"): "
        + "in this class it is shown without stopping the change."
    case .remark(let member, let reason, let grounds):
      "The objection of \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))") is noted as a "
        + "remark. To stop the change, it says what it rests on: \(asking.grounds(grounds))."

    case .stray, .provisional: nil
    case .natureWithoutChange(let id):
      "The proposal speaks of \(record(id)), which it does not change."
    case .bootstrap(let structures, let colleges, let limit):
      "The commons is starting: "
        + language.count(structures, "structure and ", "structures and ")
        + language.count(colleges, "college", "colleges")
        + " can give an opinion. Less is asked, until there are "
        + "\(limit.structures) structures and \(limit.colleges) colleges."
    case .invited(let id, let day):
      "Nobody sits in the college \(college(id)), invited on \(language.day(day)): "
        + "its absence does not block."
    case .contested(let id, let day):
      "The record \(record(id)) is contested" + (day.map { " since \(language.day($0))" } ?? "")
        + ": this stays shown until it is answered."
    case .toBeConfirmed(let ids): toBeConfirmed(ids)
    case .quotaExceeded(let id, let quota):
      "Class \(id) ends at \(language.count(quota.records, "record", "records")) for one structure "
        + "in \(language.length(quota.period)): beyond that, the next class applies. "
        + "You can wait, or propose less at once."
    case .overdue(let id, let day):
      "Class \(title(ofClass: id)) was to be looked at again before \(language.day(day)). "
        + "It still applies: propose to keep it or to change it."
    case .notAnEmergency:
      "The proposal claims to be urgent, and not all that it changes is what the rules treat as "
        + "urgent: it follows the other rules as well. You can propose what is urgent apart."
    case .expires(let time):
      "Without a decision, the proposal runs out on \(language.moment(time))."
    }
  }

  private func recorded(
    by scribe: Member.ID, of member: Member.ID?, college id: College.ID?, _ present: Int?
  ) -> String {
    let author = member ?? id.map { "the college \(college($0))" } ?? ""
    let crowd = present.map { " (\(language.count($0, "person", "people")) present)" }
    return "The opinion of \(author)\(crowd ?? "") was written down by \(scribe)."
  }

  private func toBeConfirmed(_ ids: [RecordID]) -> String {
    ids.count == 1
      ? "The record \(records(ids)) speaks of a structure, and nobody has confirmed for it yet. "
        + "The record will be published “to be confirmed”."
      : "The records \(records(ids)) speak of structures, and nobody has confirmed for them yet. "
        + "The records will be published “to be confirmed”."
  }
}
