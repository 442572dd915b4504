internal import Governance
internal import Records

/// What a proposal changes, in which class, and whether it says why.
extension EnglishVerdictWords {
  var nothingChanges: String {
    "The proposal changes nothing: there is nothing to decide. "
      + "Change one record at least, or withdraw the proposal."
  }

  func noClass(_ strays: [ChangeUnit]) -> String {
    "No rule provides for: \(units(strays)). What is not provided for cannot change, "
      + "so that nothing comes in undiscussed. "
      + "You can: take it out of the proposal, or propose a rule that provides for it."
  }

  func nothingRequired(_ classes: [ChangeClass.ID]) -> String {
    "The rules require nothing of class \(list(classes)): a rule that requires nothing accepts "
      + "nothing. The rules have to be completed."
  }

  func mixed(_ alone: ChangeClass.ID, with others: [ChangeClass.ID]) -> String {
    "Changes of class \(alone) are decided on their own, so that nobody has to accept them to get "
      + "something else (here, class \(list(others))). Make two proposals."
  }

  func protectedFields(_ id: ChangeClass.ID, _ exposed: [ChangeUnit]) -> String {
    "Class \(id) asks for nobody else's opinion. So it cannot provide for this, which touches who "
      + "is concerned, a state or its dates: \(units(exposed)). "
      + "The rules have to change: it is for a class that asks for an approval to provide for it."
  }

  func membershipWithoutPeriod(_ id: ChangeClass.ID, _ hasty: [ChangeUnit]) -> String {
    "Class \(id) has no period, and admitting, moving or removing members takes one, "
      + "so that everybody hears of it before (here: \(units(hasty))). "
      + "The rules have to be completed."
  }

  func natureMissing(_ records: [RecordID]) -> String {
    "Did it change, or was it wrong? (it changed / it was wrong / I do not know) "
      + "To be said of \(self.records(records)), "
      + "so that reports tell what evolves from what is learned."
  }

  func verificationChangesMore(_ excess: [ChangeUnit]) -> String {
    "To verify is to confirm and change nothing else, and this changes as well: \(units(excess)). "
      + "Say that it is a change or a correction, or take it out of the proposal."
  }
}
