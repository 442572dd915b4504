internal import Evolution
internal import Governance

extension Case {
  var english: String {
    switch self {
    case .opened: "Openings"
    case .tookOver: "Successions (in the place of other records)"
    case .ended: "Closures"
    case .replaced: "Replacements (another record takes over)"
    case .abandoned: "Abandoned projects"
    case .suspended: "Interruptions"
    case .resumed: "Resumptions"
    case .reopened: "Reopenings"
    case .changed: "Changes"
    case .movedIn: "Arrivals from another territory"
    case .movedOut: "Departures to another territory"
    case .recordedUndated: "Newly recorded, opening date unknown"
    case .endedUndated: "Closures, date unknown"
    case .replacedUndated: "Replacements, date unknown"
    case .undetermined: "Differences of unknown nature"
    case .discovered: "Discoveries (open before the period)"
    case .endedEarlier: "Closures learned late (before the period)"
    case .replacedEarlier: "Replacements learned late (before the period)"
    case .changedEarlier: "Changes learned late (before the period)"
    case .announced: "Announcements (projects, or dated after the period)"
    case .corrected: "Corrections (the record was wrong)"
    case .rewritten: "Rewritings without a change of meaning"
    case .confirmed: "Verified, with no other difference"
    case .verified: "Verified, with another difference"
    case .merged: "Merged duplicates"
    case .withdrawn: "Errors withdrawn"
    case .restored: "Records restored (neither duplicate nor error)"
    case .removed: "Records erased from the register"
    case .migrated: "Migrations (excluded from the evolution)"
    }
  }
}

extension Phase {
  var english: String {
    switch self {
    case .planned: "planned"
    case .active: "standing"
    case .suspended: "standing, interrupted"
    case .ended: "ended"
    case .merged: "merged into another"
    case .mistaken: "withdrawn as an error"
    }
  }
}

extension GovernanceChange.Area {
  var english: String {
    switch self {
    case .charter: "charter"
    case .rules: "rules"
    case .colleges: "colleges"
    case .members: "members"
    case .kinds: "kinds"
    case .nomenclatures: "nomenclatures"
    case .migrations: "migrations"
    case .indicators: "indicators"
    case .views: "shared definitions"
    case .report: "report"
    case .other: "other"
    }
  }
}

extension Nature {
  var english: String {
    switch self {
    case .change: "change (the world changed)"
    case .correction: "correction (the record was wrong)"
    case .verification: "verification"
    case .migration: "migration"
    case .unknown: "unknown"
    }
  }
}

extension TopicName {
  var english: String {
    switch self {
    case .record: "whole record"
    case .name: "name"
    case .position: "position"
    case .noSection: "outside sections"
    case .verification: "verification"
    case .section(let name): "section \(name)"
    }
  }
}

extension ActName {
  var english: String {
    switch self {
    case .founded: "Founding"
    case .opened: "Proposal opened"
    case .lodged: "Reviews lodged"
    case .accepted: "Proposal accepted"
    case .refused: "Proposal refused"
    case .withdrawn: "Proposal withdrawn"
    case .expired: "Proposal expired"
    case .lapsed: "Emergency measure lapsed"
    }
  }
}
