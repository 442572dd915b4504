extension Attack {
  /// What is tried to count for more than one is.
  static let counting: [Attack] = [
    Attack(
      "28", "count one person once per key", .found(["foreign-history"], lastGood: 7),
      """
      key second
      line=$(public second)
      enact cles m-aubepine "$(edited main governance/members/m-aubepine.yaml "s|^( *)- ssh-ed25519.*|&\\n\\1- $line|")" \\
        0 m-coquelicot
      second=$(review m-aubepine key="$KEYS/second")
      seal accepted tree=$(edited main $place 's/^accueil_public: true/accueil_public: false/') \\
        with="proposals/accueil reviews/accueil/m-aubepine $second"
      """),
    Attack(
      "29", "register one key for two members", .refused(["bad-key"], by: "check cle"),
      """
      propose cle m-houx "$(edited main governance/members/m-houx.yaml "s|ssh-ed25519 .*|$(public m-genet)|")"
      """),
    Attack(
      "31", "sit in two colleges", .refused(["wrong-type"], by: "check membre"),
      """
      propose membre m-houx "$(edited main governance/members/m-houx.yaml 's|^college: (.*)|college: [\\1, personnes]|')"
      """),
    Attack(
      "32", "file one opinion twice", .found(["foreign-history"], lastGood: 6),
      """
      file=$(unsigned accepted with="proposals/accueil reviews/accueil/m-aubepine")
      sed -i "s/^parent $(one reviews/accueil/m-aubepine)/&\\n&/" $file
      main $(resigned m-houx $file)
      """),
    Attack(
      "33a", "approve one's own proposal", .found(["unmet-approvals"], lastGood: 6),
      """
      git update-ref -d refs/heads/reviews/accueil/m-coquelicot
      as m-mauve review accueil --position consent
      seal accepted
      """),
    Attack(
      "33b", "propose unsigned, then approve it oneself",
      .refused(["unmet-approvals"], by: "check anonyme"),
      """
      propose anonyme nobody "$(edited main $place 's/2 place/3 place/')"
      as m-genet open anonyme
      for m in m-aubepine m-coquelicot; do as $m review anonyme --position consent; done
      """),
    Attack(
      "33c", "name approvers in a message", .refused(["unmet-approvals"], by: "check noms"),
      """
      TITLE=$'Noms\\n\\nApproved-by: m-aubepine\\nReviewed-by: m-coquelicot' \\
        propose noms m-mauve "$(edited main $place 's/2 place/3 place/')"
      """),
    Attack(
      "34", "approve one's own proposal after a machine has committed it again",
      .refused(["unmet-approvals"], by: "check robot --now 2026-01-20T09:00:00Z"),
      """
      first=$(propose robot m-aubepine "$(edited main $place 's/2 place/3 place/')")
      again=$(git log -1 --format=%B $first | GIT_AUTHOR_DATE=$NOW signed nobody -p main "$first^{tree}")
      branch proposals/robot $again
      as m-genet open robot
      for m in m-aubepine m-coquelicot; do as $m review robot --position consent; done
      """),
    Attack(
      "35", "admit friends once a period runs, and count their consents",
      .refused(["unmet-approvals"], by: "check adresse --now 2026-01-30T09:00:00Z"),
      """
      key m-puppet
      member=$(printf 'structure: structure/bef76f90be79\\ncollege: travail-social\\nroles: [reviewer]\\nkeys:\\n  - %s\\n' \\
        "$(public m-puppet)" | put main governance/members/m-puppet.yaml)
      propose admission m-erable "$member"
      as m-genet open admission
      for m in m-coquelicot m-fougere; do as $m review admission --position consent; done
      later 6
      propose adresse m-mauve "$(edited main $place 's/2 place/3 place/')"
      as m-genet open adresse
      later 1
      as m-houx decide admission
      for m in m-aubepine m-puppet; do as $m review adresse --position consent; done
      """),
    Attack(
      "36", "let a suspended member speak",
      .refused(["unmet-approvals"], by: "check accueil --now 2026-01-30T09:00:00Z"),
      """
      OPENER=m-genet CLOSER=m-houx
      enact pause m-erable "$(edited main governance/members/m-coquelicot.yaml 's/^status: active/status: suspended/')" \\
        7 m-fougere m-iris
      """),
    Attack(
      "37a", "ask for no approval at all", .refused(["bad-value"], by: "check seuil"),
      """
      propose seuil m-houx "$(edited main governance/rules.yaml 's/members: 2, structures: 2/members: 0, structures: 0/')"
      """),
    Attack(
      "37b", "ask for fewer than no approvals", .refused(["bad-value"], by: "check seuil"),
      """
      propose seuil m-houx "$(edited main governance/rules.yaml 's/members: 2, structures: 2/members: -1, structures: -1/')"
      """),
    Attack(
      "37c", "ask for more approvals than there are members",
      .refused(["threshold-beyond-electorate"], by: "check seuil"),
      """
      propose seuil m-houx "$(edited main governance/rules.yaml 's/members: 4, structures: 4/members: 40, structures: 4/')"
      """),
    Attack(
      "37d", "wait for a college where nobody can consent",
      .refused(["consultative-college"], by: "check seuil"),
      """
      propose seuil m-houx "$(edited main governance/rules.yaml 's/named: \\[personnes\\]/named: [appui]/')"
      """),
    Attack(
      "93a", "count residents for as many structures",
      .refused(["unmet-approvals"], by: "check habitants --now 2026-01-20T09:00:00Z"),
      """
      propose habitants m-houx "$(edited main $place 's/2 place/3 place/')"
      as m-genet open habitants
      for m in m-mauve m-noisetier; do as $m review habitants --position consent; done
      """),
    Attack(
      "93b", "count two members of one structure for two",
      .refused(["unmet-approvals"], by: "check habitants --now 2026-01-20T09:00:00Z"),
      """
      propose habitants m-houx "$(edited main $place 's/2 place/3 place/')"
      as m-genet open habitants
      for m in m-aubepine m-bruyere; do as $m review habitants --position consent; done
      """),
    Attack(
      "93c", "admit puppets of unregistered structures at once",
      .refused(["unmet-period", "unmet-approvals"], by: "check pantins"),
      """
      tree=main^{tree}
      for n in 1 2 3; do
        key m-pantin$n
        tree=$(printf 'structure: structure/3577a5f8e97%s\\ncollege: personnes\\nroles: [reviewer]\\nkeys:\\n  - %s\\n' \\
          2 "$(public m-pantin$n)" | put $tree governance/members/m-pantin$n.yaml)
      done
      propose pantins m-lierre $tree
      as m-lierre review pantins --position consent
      """),
  ]
}
