/// The words of the list of questions in one language: `fr`, or else English.
struct MatchWords {
  let isFrench: Bool

  init(language: String) { isFrench = language == "fr" }

  var title: String {
    isFrench
      ? "Ces fiches parlent-elles du même lieu ?" : "Are these records about the same place?"
  }

  /// What stands between two facts about a pair.
  var separator: String { isFrench ? " ; " : "; " }
  var field: String { isFrench ? "Champ" : "Field" }
  var sameEntity: String {
    isFrench
      ? "même numéro de structure porteuse : un indice, pas une preuve"
      : "same number of the carrying organisation: a hint, not a proof"
  }
  let sources = "Sources"

  func suggestion(_ word: String) -> String {
    isFrench ? "suggestion : « \(word) »" : "suggestion: “\(word)”"
  }

  func account(of queue: MatchQueue) -> String {
    let questions = queue.questions.count
    if isFrench {
      return
        "\(questions) \(questions < 2 ? "question" : "questions") ; \(queue.compared) fiches comparées, "
        + "\(queue.pairs) paires dans une même commune et de sources différentes, \(queue.answered) déjà "
        + "répondues, \(queue.keptApart) écartées car de types différents (--all-types les montre)."
    }
    return
      "\(questions) \(questions == 1 ? "question" : "questions"); \(queue.compared) records compared, "
      + "\(queue.pairs) pairs in one commune from different sources, \(queue.answered) already answered, "
      + "\(queue.keptApart) left out as different types of place (--all-types adds them)."
  }

  /// Returns the score and what it is made of.
  func measure(_ likeness: Likeness) -> String {
    var parts = [(isFrench ? "nom " : "name ") + String(likeness.name)]
    parts.append(
      likeness.address.map { (isFrench ? "adresse " : "address ") + String($0) }
        ?? (isFrench ? "adresse inconnue" : "no address"))
    if let metres = likeness.metres, let nearness = likeness.nearness {
      parts.append("distance \(nearness) (\(Int(metres.rounded())) m)")
    } else {
      parts.append(isFrench ? "distance inconnue" : "no distance")
    }
    return "\(likeness.score)/100 (\(parts.joined(separator: ", ")))"
  }

  func more(_ count: Int) -> String {
    isFrench
      ? "… et \(count) autres : --limit les montre" : "… and \(count) more: --limit shows them"
  }
}
