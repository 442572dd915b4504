internal import GRDB
internal import Governance
internal import Records

/// The acts of a period with what they amount to, as the tables of the journal read them.
struct JournalFacts {
  let acts: [JournalEntry]
  let findings: [Finding]

  private func nature(_ entry: JournalEntry, _ record: RecordID) -> DatabaseValue {
    (entry.natures?[record]?.rawValue).cell
  }

  /// What the acts of the period say of each proposal.
  var proposals: [ProposalLife] { ProposalLife.lives(in: acts) }

  static let findings = "findings"

  /// The tables of the journal (design §6.2).
  static let tables: [ComputedTable<JournalFacts>] = [
    ComputedTable(
      "acts", "sequence#", "commit", "act", "day", "time", "proposal", "title", "reasons", "nature",
      "effective", "sealer", "sealer_structure", keys: 1
    ) { facts, add in
      for entry in facts.acts {
        try add([
          entry.sequence.databaseValue, entry.commit.databaseValue, entry.act.databaseValue,
          entry.time.date.description.databaseValue, entry.time.description.databaseValue,
          entry.proposal.cell, entry.title.cell, entry.reasons.cell,
          (entry.natures?.overall?.rawValue).cell, (entry.effective?.description).cell,
          (entry.sealer?.member).cell, (entry.sealer?.structure?.description).cell,
        ])
      }
    },
    ComputedTable(
      "proposals", "proposal", "title", "submitted", "opened", "closed", "outcome", "closing#",
      "days#", "nature", "origin", keys: 1
    ) { facts, add in
      for life in facts.proposals {
        try add([
          life.id.databaseValue, life.title.cell, (life.submitted?.date.description).cell,
          (life.opened?.description).cell, (life.closed?.description).cell, life.outcome.cell,
          life.closing.cell, life.days.cell, (life.nature?.rawValue).cell,
          life.origin.databaseValue,
        ])
      }
    },
    ComputedTable("proposal_classes", "proposal", "class", keys: 2) { facts, add in
      for life in facts.proposals {
        for name in life.classes { try add([life.id.databaseValue, name.databaseValue]) }
      }
    },
    ComputedTable("proposers", "proposal", "member", "structure", "college", keys: 2) {
      facts, add in
      for life in facts.proposals {
        for person in life.proposers { try add([life.id.databaseValue] + person.cells) }
      }
    },
    ComputedTable(
      "reviews", "proposal", "sequence#", "member", "structure", "college", "position", "ground",
      "reason", "day", "channel", "collective#", "present#"
    ) { facts, add in
      for entry in facts.acts {
        guard let proposal = entry.proposal else { continue }
        for review in entry.reviews {
          try add(
            [proposal.databaseValue, entry.sequence.databaseValue] + review.participant.cells + [
              review.position.rawValue.databaseValue, (review.ground?.rawValue).cell,
              review.reason.databaseValue, review.day.description.databaseValue,
              (review.channel?.rawValue).cell, (review.isCollective ? 1 : 0).databaseValue,
              review.present.cell,
            ])
        }
      }
    },
    ComputedTable("changes", "sequence#", "record", "kind", "operation", "nature", keys: 2) {
      facts, add in
      for entry in facts.acts {
        for change in entry.changes {
          try add([
            entry.sequence.databaseValue, change.record.description.databaseValue,
            change.record.kind.databaseValue, change.operation.rawValue.databaseValue,
            facts.nature(entry, change.record),
          ])
        }
      }
    },
    ComputedTable("fields", "sequence#", "record", "kind", "field", "before", "after") {
      facts, add in
      for entry in facts.acts {
        for change in entry.changes {
          for field in change.fields {
            try add([
              entry.sequence.databaseValue, change.record.description.databaseValue,
              change.record.kind.databaseValue, field.field.databaseValue,
              (field.before?.summary).cell, (field.after?.summary).cell,
            ])
          }
        }
      }
    },
    ComputedTable("changes_concerning", "sequence#", "record", keys: 2) { facts, add in
      for entry in facts.acts {
        for record in entry.concerning {
          try add([entry.sequence.databaseValue, record.description.databaseValue])
        }
      }
    },
    ComputedTable("changes_own", "sequence#", "record", keys: 2) { facts, add in
      for entry in facts.acts {
        for record in entry.own {
          try add([entry.sequence.databaseValue, record.description.databaseValue])
        }
      }
    },
    ComputedTable(
      findings, "record", "kind", "label", "book", "case", "topic", "section", "day", "first_day",
      "last_day"
    ) { facts, add in
      for finding in facts.findings {
        try add([
          finding.record.description.databaseValue, finding.record.kind.databaseValue,
          finding.label.databaseValue, finding.case.book.rawValue.databaseValue,
          finding.case.rawValue.databaseValue, finding.topic.name.databaseValue,
          finding.topic.section.cell, (finding.date?.description).cell,
          (finding.date?.earliest.description).cell, (finding.date?.latest.description).cell,
        ])
      }
    },
  ]
}

extension Participant {
  fileprivate var cells: [DatabaseValue] {
    [member.databaseValue, (structure?.description).cell, college.cell]
  }
}

extension Topic {
  fileprivate var name: String {
    switch self {
    case .record: "record"
    case .name: "name"
    case .position: "position"
    case .section: "section"
    case .verification: "verification"
    }
  }

  fileprivate var section: String? { if case .section(let name) = self { name } else { nil } }
}
