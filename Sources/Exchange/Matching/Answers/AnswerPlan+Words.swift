internal import Records

extension AnswerPlan {
  /// The most differences and remarks that are told one by one in the message of a proposal.
  private static let shown = 30

  /// Returns the account of the answers, one sentence for each fact: `fr`, or else English.
  package func summary(in language: String) -> [String] {
    let isFrench = language == "fr"
    var lines = [counts.sentence(isFrench)]
    lines += merges.sorted { $0.key < $1.key }.map { merged, survivor in
      isFrench
        ? "\(merged) est fusionné dans \(survivor)." : "\(merged) is merged into \(survivor)."
    }
    lines += differences.map { difference in
      isFrench
        ? "\(difference.field) : \(difference.kept.shown) est gardé, \(difference.merged) dit "
          + "\(difference.other.shown)."
        : "\(difference.field): \(difference.kept.shown) is kept, \(difference.merged) says "
          + "\(difference.other.shown)."
    }
    lines += remarks.map {
      (isFrench ? "Remarque, ligne " : "Remark, line ") + TextCleaning.line($0)
    }
    return lines
  }

  /// Returns the account for the message of the proposal; no line of it can be taken for a trailer.
  package func reasons(in language: String) -> String {
    let lines = summary(in: language)
    let kept = lines.dropFirst().prefix(Self.shown).map { "- " + $0 }
    let others = lines.count - 1 - kept.count
    let more = others > 0 ? ["- … (+\(others))"] : []
    let list = kept + more
    return ([lines[0]] + (list.isEmpty ? [] : [""]) + list).joined(separator: "\n")
  }
}

extension SheetCounts {
  fileprivate func sentence(_ isFrench: Bool) -> String {
    if isFrench {
      return
        FrenchWords.count(read, "ligne lue", "lignes lues")
        + " : \(same) « même lieu », \(distinct) « distincts », \(unsure) « incertain », "
        + "\(blank) sans réponse, \(known) déjà connues, "
        + FrenchWords.count(rejected, "rejetée", "rejetées") + "."
    }
    return
      "\(read) \(read == 1 ? "line" : "lines") read: \(same) the same, \(distinct) distinct, "
      + "\(unsure) unsure, \(blank) without an answer, \(known) answered before, \(rejected) rejected."
  }
}
