internal import Governance

/// Who signed an act, or the finding that nobody who could did.
enum ActSigner {
  case member(Member)
  case nobody(Finding)
}
