extension Attack {
  /// What is tried with dates.
  static let time: [Attack] = [
    Attack(
      "58", "date an act before the one it follows", .found(["back-in-time"], lastGood: 6),
      """
      now 2026-01-06T09:00:00Z
      seal opened by=m-genet of=forfaits
      """),
    Attack(
      "59a", "date an act after today", .found(["from-the-future"], lastGood: 6),
      """
      now 2036-01-06T09:00:00Z
      seal accepted
      """),
    Attack(
      "59b", "date an act at the end of time", .found(["from-the-future"], lastGood: 6),
      """
      file=$(unsigned accepted)
      sed -i -E 's/^((author|committer) .*>) [0-9]+/\\1 9223372036854775807/' $file
      main $(resigned m-houx $file)
      """),
    Attack(
      "60", "accept before the period is over", .found(["unmet-period"], lastGood: 6),
      """
      now 2026-01-12T10:00:00Z
      seal accepted
      """),
    Attack(
      "61", "give a consent once the proposal is closed", .harmless(), pushed: [],
      """
      as m-houx decide accueil
      later 1
      branch reviews/accueil/m-erable $(review m-erable)
      """),
    Attack(
      "62", "record an objection once the proposal is closed",
      .found(["proposal-closed"], lastGood: 7),
      """
      as m-houx decide accueil
      later 1
      branch reviews/accueil/m-erable $(review m-erable position=object)
      seal refused by=m-genet
      """),
    Attack(
      "64", "verify with a clock that is years late",
      .refused(["from-the-future"], by: "verify --now 2020-01-01T00:00:00Z"),
      local: "the clock is the verifier's own",
      """
      true
      """),
    Attack(
      "84a", "date an opening earlier than it was made", .found(["back-in-time"], lastGood: 6),
      """
      propose vite m-mauve "$(edited main $place 's/2 place/3 place/')"
      content=$(content vite)
      now 2026-01-10T10:00:00Z
      seal opened by=m-genet of=vite content=$content
      """),
    Attack(
      "84b", "date an opening earlier, of a head that nobody has",
      .found(["back-in-time"], lastGood: 6), pushed: ["missing-proposal"],
      """
      hidden=$(propose vite m-mauve "$(edited main $place 's/2 place/3 place/')")
      content=$(content vite)
      now 2026-01-10T10:00:00Z
      seal opened by=m-genet of=vite content=$content
      git update-ref -d refs/heads/proposals/vite
      rm -f objects/${hidden:0:2}/${hidden:2}
      """),
  ]
}
