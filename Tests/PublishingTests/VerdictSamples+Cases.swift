import Governance
import Records

extension VerdictSamples {
  private static let day = CalendarDate(daysSinceEpoch: 20_600)
  private static let joint = ChangeClass.Proposers.Joint(members: 2, structures: 2)

  static let approvals: [ApprovalCount] = {
    var share = ApprovalCount(
      needed: Requirements.Approvals(
        members: 3, structures: 3, colleges: 1, collegeShare: Share(1, of: 2, isStrict: true)),
      members: ["m-ana", "m-bao", "m-cleo"], structures: 3, colleges: ["mediation"],
      couldApprove: ["m-eva"])
    share.occupiedColleges = ["mediation", "personnes", "services"]
    var vacant = ApprovalCount(
      needed: Requirements.Approvals(members: 1, named: ["personnes"]), members: ["m-ana"],
      structures: 1, colleges: ["mediation"], missingColleges: ["personnes"])
    vacant.vacantColleges = ["personnes"]
    var two = vacant
    two.missingColleges = ["personnes", "services"]
    two.vacantColleges = ["personnes", "services"]
    var reinforced = missingApprovals
    reinforced.isReinforced = true
    var lowered = missingApprovals
    lowered.isLowered = true
    var collective = reachedApprovals
    collective.collective = ["personnes"]
    return [
      missingApprovals, reachedApprovals,
      ApprovalCount(needed: Requirements.Approvals(), isOutside: true), share, vacant, two,
      reinforced, lowered, collective,
    ]
  }()

  static let hearings: [VoiceCount] = {
    var waiting = VoiceCount(awaited: [VoiceCount.Awaited(structure: ccas, voices: ["m-cleo"])])
    waiting.silence = Period(days: 15)
    var running = waiting
    running.silenceEnds = end
    var contested = running
    contested.contested = [ccas]
    var nobody = VoiceCount(awaited: [VoiceCount.Awaited(structure: school, voices: [])])
    nobody.silenceEnds = end
    var silent = VoiceCount()
    silent.silent = [ccas]
    silent.instead = Requirements.Approvals(members: 2, structures: 2)
    var lapsed = VoiceCount(consenting: [school])
    lapsed.lapsed = [ccas]
    return [
      voices, VoiceCount(consenting: [ccas]), waiting, running, contested, nobody, silent, lapsed,
    ]
  }()

  static let objections = [
    Objection(member: "m-ana", ground: .error, reason: "Le samedi est faux."),
    Objection(member: "m-bao", reason: ""),
    Objection(member: "m-plume", ground: .harm, reason: "Trop loin.", college: "personnes"),
  ]

  static let vote: VoteCount = {
    var vote = VoteCount(share: Share(2, of: 3))
    vote.colleges = ["mediation": .inFavour, "personnes": .against, "services": .undecided]
    vote.weightFor = 40
    vote.weight = 90
    return vote
  }()

  static let overrulings = [
    Overruling(rounds: 1, neededRounds: 2, way: .colleges([], needed: 3)),
    Overruling(rounds: 2, neededRounds: 2, way: .colleges(["mediation"], needed: 1)),
    Overruling(rounds: 0, neededRounds: 1, way: .vote(vote)),
    Overruling(rounds: 2, neededRounds: 2, way: .vote(vote)),
  ]

  /// One of each case, and the variants that read differently.
  static let becauses: [Because] =
    [
      .unfitForHistory, .conflicting, .invalidResult, .nothingChanges, .noClass(units),
      .nothingRequired(["C"]), .mixed("H", with: ["C", "D"]),
      .openToAnyone, .proposedByMember("m-ana"), .proposedByVoice("m-ana"),
      .proposedWithRole("m-ana"), .proposedJointly(["m-ana", "m-bao"]), .proposerNotMember("C"),
      .proposerNotVoice("C", voices: ["m-ana", "m-bao"]), .proposerNotVoice("C", voices: []),
      .proposerNotEntitled("C", roles: [.steward], joint: joint, holders: ["m-ana"]),
      .proposerNotEntitled("C", roles: [.steward], joint: nil, holders: []),
      .proposerNotEntitled("C", roles: [], joint: joint, holders: []),
      .proposalsSuspended("m-ana", until: day),
      .nobodyConcerned, .noObjection, .replyInvited,
      .attestedByOthers([place]), .attestationOutlivesSilence([place]), .replyNotInvited([place]),
      .replyByOthers([place]), .expired(end),
      .objections(Array(objections.prefix(1)), nil), .objections(objections, nil),
      .overruled(Array(objections.prefix(1)), overrulings[1]),
      .overruled(objections, overrulings[3]),
      .periodNotOpened(Period(days: 7), openers: ["m-ana", "m-bao"]),
      .periodNotOpened(Period(days: 1), openers: []),
      .openedForEarlierContent(Period(months: 1), openers: ["m-ana"]),
      .openerBarred("m-ana", .sameStructureAsSigner, openers: ["m-bao"]),
      .periodRuns(from: start, until: end),
      .closerBarred("m-ana", .sameStructureAsOpener("m-bao"), closers: ["m-cleo"]),
      .nobodyCanClose(until: end),
      .periodOver(from: start, until: end, closers: ["m-ana", "m-cleo"]),
      .natureSaid, .natureMissing([place]), .verificationChangesMore(units),
      .migrationExplains(1), .migrationExplains(1200), .migrationMissing,
      .migrationRewritten(["governance/migrations/services-2026.yaml"]),
      .migrationUnexplained(units), .protectedFields("B", units),
      .membershipWithoutPeriod("M", units),
      .sealerEntitled("m-ana"), .sealerBarred("m-ana", .notSealer, sealers: ["m-bao", "m-cleo"]),
      .sealerBarred("m-ana", .notMember, sealers: []),
    ] + approvals.map { .approvals($0) } + hearings.map { .voices($0) }
    + overrulings.map { .objections(objections, $0) }

  static let bars: [SealerBar] = [
    .notMember, .notActive(.candidate), .notActive(.suspended), .notActive(.retired), .notSealer,
    .signedProposal, .sameStructureAsSigner, .sameStructureAsOpener("m-bao"), .interested,
  ]

  static let exclusions: [Exclusion] = [
    .ownProposal, .sameStructure(as: "m-bao"), .notMember, .notActive(.candidate),
    .notActive(.suspended), .notActive(.retired), .notAtOpening, .notAtClosing, .noRole,
    .consultative("personnes"), .unknownCollege("ghosts"), .interestAdded, .interested(place),
    .declaredInterest(place), .noMandate, .target, .opinionsSuspended(until: day), .recused,
    .earlierContent, .ownPrevails, .notScribe("m-plume"), .scribeInvolved("m-plume"),
    .notReadBack, .tooFewPresent(1, needed: 3), .notCollective("personnes"),
  ]

  static let provisions: [Provision] = [
    .objections(until: end),
    .ratification(
      until: end, Requirements.Approvals(members: 2, structures: 2, colleges: 2)),
    .disowning(until: end, ["m-ana", "m-bao"]),
  ]

  static let notes: [Note] =
    exclusions.map { .notCounted("m-ana", .consent, $0) }
    + exclusions.filter { $0 != .earlierContent && $0 != .ownPrevails }.map {
      .notCounted("m-ana", .object, $0)
    }
    + [.tooFewPresent(2, needed: 3), .notCollective("personnes")].map {
      .collectiveNotCounted("personnes", scribe: "m-plume", $0)
    } + [
      .recorded(by: "m-plume", of: "m-ana", college: nil, present: nil),
      .recorded(by: "m-plume", of: nil, college: "personnes", present: 12),
      .oneStructure(.legal("111"), ["m-ana", "m-dan"]),
      .oneStructure(.residents, ["m-eva", "m-fay"]),
      .objectionWithoutForce("m-ana", reason: "Trop tôt."),
      .objectionWithoutForce("m-ana", reason: ""),
      .remark("m-ana", reason: "Je préfère le bleu.", grounds: [.error, .harm]),
      .remark("m-ana", reason: "", grounds: [.charter]),
      .natureWithoutChange(place),
      .bootstrap(
        structures: 4, colleges: 1, until: Customs.Bootstrap(structures: 6, colleges: 3)),
      .invited("personnes", on: day), .contested(place, since: day), .contested(place, since: nil),
      .toBeConfirmed([place]), .toBeConfirmed([place, ccas]),
      .quotaExceeded("C", Requirements.Quota(records: 20, period: Period(days: 30))),
      .overdue("C", since: day), .notAnEmergency, .expires(end),
    ]

  /// The notes that are told elsewhere: by a requirement, or among what an acceptance hangs on.
  static let quietNotes: [Note] =
    [.stray(.file("a", .created))] + provisions.map { .provisional($0) }

  static let reasons: [Settlement.Reason] = [
    .notRatified(missingApprovals, until: end),
    .objected(["m-ana"], until: end, otherwise: verdict),
    .objectionsPossible(until: end), .disowned(["m-ana"], otherwise: verdict),
    .disowningPossible(["m-ana"], until: end),
  ]

  static let possibilities: [Standpoint.Possibility] = [
    .speak(for: [ccas]), .approve, .consent, .object([]), .object([.error, .burden]),
    .ratify(until: end), .open, .accept, .amend, .join, .disown, .record,
  ]
}
