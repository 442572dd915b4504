internal import GRDB
internal import Governance
internal import Records

extension DatedState {
  /// The tables of what the engine knows of a state as a whole (design §6.2).
  static let tables: [ComputedTable<DatedState>] = [
    ComputedTable("period", "after_day", "until_day", "territory") { state, add in
      try add([
        (state.asked.after?.description).cell, state.asked.until.description.databaseValue,
        (state.asked.territory?.description).cell,
      ])
    },
    ComputedTable("members", "member", "structure", "college", "status", keys: 1) { state, add in
      for member in state.snapshot.members {
        try add([
          member.id.databaseValue, (member.structure?.description).cell,
          member.college.databaseValue, member.status.rawValue.databaseValue,
        ])
      }
    },
    ComputedTable("member_roles", "member", "role", keys: 2) { state, add in
      for member in state.snapshot.members {
        for role in member.roles.map(\.rawValue).sorted() {
          try add([member.id.databaseValue, role.databaseValue])
        }
      }
    },
    ComputedTable("mandates", "member", "position#", "valid_from", "valid_until", keys: 2) {
      state, add in
      for member in state.snapshot.members {
        for (index, mandate) in member.mandates.enumerated() {
          try add([
            member.id.databaseValue, (index + 1).databaseValue,
            mandate.from.description.databaseValue, mandate.until.description.databaseValue,
          ])
        }
      }
    },
    ComputedTable("mandate_scopes", "member", "position#", "scope", keys: 3) { state, add in
      for member in state.snapshot.members {
        for (index, mandate) in member.mandates.enumerated() {
          for scope in mandate.scope.sorted() {
            try add([member.id.databaseValue, (index + 1).databaseValue, scope.databaseValue])
          }
        }
      }
    },
    ComputedTable("colleges", "college", "fr", "en", "weight#", "consultative#", keys: 1) {
      state, add in
      for college in state.snapshot.colleges {
        try add([
          college.id.databaseValue, college.title["fr"].cell, college.title["en"].cell,
          college.weight.databaseValue, (college.isConsultative ? 1 : 0).databaseValue,
        ])
      }
    },
    ComputedTable("classes", "class", "fr", "en", "reexamine", keys: 1) { state, add in
      for changeClass in state.snapshot.rules?.classes ?? [] {
        try add([
          changeClass.id.databaseValue, changeClass.title["fr"].cell, changeClass.title["en"].cell,
          (changeClass.reexamination?.description).cell,
        ])
      }
    },
  ]
}
