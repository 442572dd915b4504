extension Attack {
  /// What is tried between a proposal and its decision.
  static let process: [Attack] = [
    Attack(
      "69", "close as soon as there are enough consents",
      .refused(["unmet-period"], by: "decide vite --as m-houx"),
      """
      propose vite m-mauve "$(edited main $place 's/2 place/3 place/')"
      as m-genet open vite
      for m in m-aubepine m-coquelicot; do as $m review vite --position consent; done
      """),
    Attack(
      "70a", "change a proposal once it was consented to",
      .refused(["unmet-approvals", "unmet-period"], by: "decide accueil --as m-houx"),
      """
      next=$(echo Suite | signed m-mauve -p proposals/accueil "$(edited proposals/accueil $place 's/2 place/3 place/')")
      branch proposals/accueil $next
      """),
    Attack(
      "70b", "seal what was added after the consents",
      .found(["unmet-approvals", "unmet-period"], lastGood: 6),
      """
      next=$(echo Suite | signed m-mauve -p proposals/accueil "$(edited proposals/accueil $place 's/2 place/3 place/')")
      branch proposals/accueil $next
      seal accepted content=$(content accueil)
      """),
    Attack(
      "71a", "count a consent that its author took back",
      .harmless(notice: "superseded-review"),
      """
      old=$(one reviews/accueil/m-aubepine)
      as m-aubepine review accueil --position object --reason 'Non.'
      seal accepted with="proposals/accueil $old reviews/accueil/m-coquelicot"
      """),
    Attack(
      "71b", "keep the consent beside the objection that replaced it",
      .found(["foreign-history"], lastGood: 6),
      """
      old=$(one reviews/accueil/m-aubepine)
      as m-aubepine review accueil --position object --reason 'Non.'
      seal accepted with="proposals/accueil $old $(reviews accueil)"
      """),
    Attack(
      "86", "append a commit to the branch that a voice signed",
      .refused(["unmet-approvals"], by: "check voix --now 2026-01-20T09:00:00Z"),
      pushed: ["foreign-commit", "superseded-content"],
      """
      first=$(propose voix m-aubepine "$(edited main $place 's/2 place/3 place/')")
      as m-genet open voix
      for m in m-coquelicot m-fougere; do as $m review voix --position consent; done
      publish
      next=$(echo Suite | signed nobody -p $first "$(edited $first $place 's/3 place/4 place/')")
      branch proposals/voix $next
      """),
    Attack(
      "87", "give opponents an interest, to void what they say",
      .refused(["unmet-no-objection"], by: "decide interet --as m-houx --now 2026-01-20T09:00:00Z"),
      """
      propose interet m-mauve "$(edited main $place 's|^  - structure/0dda1c601b61|&\\n  - structure/20bffa0cd870|')"
      as m-genet open interet
      for m in m-aubepine m-coquelicot; do as $m review interet --position consent; done
      as m-erable review interet --position object --reason 'Pas nous.'
      """),
    Attack(
      "89", "leave a review out of a decision", .harmless(notice: "review-left-out"),
      """
      as m-erable review accueil --position object --reason 'Non.'
      seal accepted with="proposals/accueil reviews/accueil/m-aubepine reviews/accueil/m-coquelicot"
      """),
    Attack(
      "95", "merge an opponent's commit into one's proposal, so that they may not object to it",
      .refused(["unmet-no-objection"], by: "decide piege --as m-houx --now 2026-01-20T09:00:00Z"),
      """
      theirs=$(propose autre m-erable "$(edited main $place 's/2 place/3 place/')")
      propose piege m-mauve "$(edited main $place 's/2 place/3 place/; s/^accueil_public: true/accueil_public: false/')" main $theirs
      as m-genet open piege
      for m in m-aubepine m-coquelicot m-fougere; do as $m review piege --position consent; done
      as m-erable review piege --position object --reason 'Pas en mon nom.'
      """),
    Attack(
      "96", "bring reviews in with a merge of a proposal",
      .refused(["foreign-history"], by: "check fusion"),
      """
      propose fusion m-mauve "$(edited main $place 's/2 place/3 place/')" main reviews/forfaits/m-aubepine
      """),
    Attack(
      "97", "withdraw another's proposal by naming another head",
      .found(["rewritten-proposal"], lastGood: 6),
      """
      mine=$(echo Leurre | signed m-iris -p main "$(edited main $place 's/2 place/3 place/')")
      branch proposals/accueil $mine
      seal withdrawn by=m-iris with= content=$(printf '0%.0s' {1..64})
      """),
    Attack(
      "98a", "decide again under the same name in capitals", .found(["not-an-act"], lastGood: 6),
      """
      seal withdrawn by=m-mauve with= of=Horaires head=proposals/horaires content=$(value Content main~3)
      """),
    Attack(
      "98b", "decide again under a name that looks the same", .found(["not-an-act"], lastGood: 6),
      """
      seal withdrawn by=m-mauve with= of=$'horaires\\u200b' head=proposals/horaires content=$(value Content main~3)
      """),
    Attack(
      "99", "seal with the key that the act itself brings", .found(["strange-signer"], lastGood: 6),
      """
      key m-nouvelle
      tree=$(printf 'college: personnes\\nroles: [reviewer, sealer]\\nkeys:\\n  - %s\\n' "$(public m-nouvelle)" \\
        | put proposals/accueil governance/members/m-nouvelle.yaml)
      seal accepted by=m-nouvelle tree=$tree
      """),
    Attack(
      "100", "take over a key that a proposer gave up, so that they may approve",
      .refused(["unmet-approvals"], by: "check ruse --now 2026-01-30T09:00:00Z"),
      """
      cp "$KEYS/m-aubepine" "$KEYS/old"; cp "$KEYS/m-aubepine.pub" "$KEYS/old.pub"
      propose ruse m-aubepine "$(edited main $place 's/2 place/3 place/')"
      key fresh
      enact cle1 m-aubepine "$(edited main governance/members/m-aubepine.yaml "s|ssh-ed25519 .*|$(public fresh)|")" 0 m-coquelicot
      cp "$KEYS/fresh" "$KEYS/m-aubepine"; cp "$KEYS/fresh.pub" "$KEYS/m-aubepine.pub"
      enact cle2 m-bruyere "$(edited main governance/members/m-bruyere.yaml "s|ssh-ed25519 .*|$(public old)|")" 0 m-coquelicot
      as m-genet open ruse
      for m in m-aubepine m-coquelicot; do as $m review ruse --position consent; done
      """),
  ]
}
