extension Attack {
  /// What is tried with the rules and with what they speak of.
  static let rules: [Attack] = [
    Attack(
      "38a", "weaken the rules in the change that they would allow",
      .refused(["unmet-mix"], by: "check faible"),
      """
      tree=$(edited main governance/rules.yaml 's/members: 2, structures: 2, colleges: 2/members: 1/')
      propose faible m-mauve "$(edited $tree $place 's/2 place/3 place/')"
      """),
    Attack(
      "38b", "seal a change of the rules by the rules that it brings",
      .found(["unmet-approvals", "unmet-period"], lastGood: 6),
      """
      propose faible m-mauve "$(edited main governance/rules.yaml 's/members: 4, structures: 4, colleges: 4/members: 1, structures: 1, colleges: 1/; s/P30D/P1D/')"
      content=$(content faible)
      branch reviews/faible/m-aubepine $(review m-aubepine of=faible content=$content)
      seal accepted of=faible
      """),
    Attack(
      "38c", "hide a change of the rules among changes of records",
      .found(["unmet-mix"], lastGood: 6),
      """
      tree=$(edited main governance/rules.yaml 's/P30D/P1D/')
      propose mixte m-mauve "$(edited $tree $place 's/2 place/3 place/')"
      content=$(content mixte)
      branch reviews/mixte/m-aubepine $(review m-aubepine of=mixte content=$content)
      seal accepted of=mixte
      """),
    Attack(
      "39", "put older rules back in an act on something else", .found(["evil-merge"], lastGood: 6),
      """
      seal accepted tree=$(edited proposals/accueil governance/rules.yaml 's/P30D/P1D/')
      """),
    Attack(
      "40", "give an act the largest number there is, so that none can follow",
      .found(["not-an-act"], lastGood: 6),
      """
      seal accepted sequence=9223372036854775807
      seal opened by=m-genet content=$(value Content reviews/accueil/m-aubepine) sequence=1
      """),
    Attack(
      "42a", "change what no rule speaks of", .refused(["no-class"], by: "check libre"),
      """
      propose libre m-mauve "$(echo Bonjour | put main LISEZ-MOI)"
      """),
    Attack(
      "42b", "write a class that asks for nothing", .refused(["empty-class"], by: "check vide"),
      """
      propose vide m-houx "$(edited main governance/rules.yaml '/^  - id: A$/,/^  - id: C$/s/no_objection: true/no_objection: false/')"
      """),
    Attack(
      "42c", "leave the rules without a class, so that they never change again",
      .refused(["rules-without-class"], by: "check verrou"),
      """
      propose verrou m-houx "$(edited main governance/rules.yaml 's|paths: \\["governance/\\*\\*"\\]|paths: ["governance/charter.md"]|')"
      """),
    Attack(
      "43a", "write governance with a capital", .refused(["no-class"], by: "check chemin"),
      """
      propose chemin m-mauve "$(echo 'classes: []' | put main Governance/rules.yaml)"
      """),
    Attack(
      "43b", "write governance with a space that nobody sees",
      .refused(["bad-path"], by: "check chemin"),
      """
      propose chemin m-mauve "$(echo 'classes: []' | put main $'governance\\u200b/rules.yaml')"
      """),
    Attack(
      "43c", "write one name in two forms of Unicode", .refused(["bad-path"], by: "check chemin"),
      """
      tree=$(echo un | put main $'governance/caf\\u00e9.md')
      propose chemin m-mauve "$(echo deux | put $tree $'governance/cafe\\u0301.md')"
      """),
    Attack(
      "43d", "climb out of a folder in a pattern of the rules",
      .refused(["bad-value"], by: "check motif"),
      """
      propose motif m-houx "$(edited main governance/rules.yaml 's|governance/members/\\*|ledger/../governance/members/*|')"
      """),
    Attack(
      "43e", "climb out of a folder in a tree", .refused(["malformed-object"], by: "check arbre"),
      pushed: ["hasDotdot"],
      """
      blob=$(echo 'classes: []' | git hash-object -w --stdin)
      inner=$(printf '100644 blob %s\\trules.yaml\\n' $blob | git mktree)
      up=$({ printf '40000 ..\\0'; printf %s $inner | xxd -r -p; } | git hash-object -t tree -w --literally --stdin)
      tree=$({ git ls-tree main; printf '040000 tree %s\\tzz\\n' $up; } | git mktree --missing)
      propose arbre m-mauve $tree
      """),
    Attack(
      "43f", "write a path of thousands of characters", .refused(["bad-path"], by: "check chemin"),
      """
      name=$(printf 'a%.0s' {1..250})
      propose chemin m-mauve "$(echo x | put main governance/$name/$name)"
      """),
    Attack(
      "44", "move a record to where nothing protects it",
      .refused(["record-deleted", "no-class"], by: "check fuite"),
      """
      propose fuite m-mauve "$(git show main:$place | put "$(without main $place)" libre.yaml)"
      """),
    Attack(
      "45a", "put a symbolic link in the place of a record",
      .found(["smuggled-symlink"], lastGood: 6),
      """
      seal accepted tree=$(printf /etc/passwd | put proposals/accueil $place 120000)
      """),
    Attack(
      "45b", "put another repository in the place of a record",
      .found(["smuggled-submodule"], lastGood: 6),
      """
      seal accepted tree=$(put proposals/accueil ledger/lieu/b4/b43108198648.yaml 160000 $(one main) < /dev/null)
      """),
    Attack(
      "90", "change a file's mode and not its content", .found(["smuggled-mode"], lastGood: 6),
      """
      seal accepted tree=$(git show main:governance/charter.md | put proposals/accueil governance/charter.md 100755)
      """),
    Attack(
      "90b", "propose another mode for the same content", .refused(["bad-mode"], by: "check mode"),
      pushed: ["bad-mode", "smuggled-mode"],
      """
      propose mode m-mauve "$(git show main:governance/charter.md | put main governance/charter.md 100755)"
      """),
    Attack(
      "82", "add a change of nothing much to reach a weaker class",
      .found(["unmet-approvals", "unmet-period", "unmet-voice"], lastGood: 6),
      """
      tree=$(edited main $place 's/2 place/3 place/; s/^verifications:/&\\n  - sections: [contact]\\n    le: 2026-01-10\\n    mode: visite\\n    resultat: inchange/')
      tree=$(git show $tree:$place | sed 's/sections: \\[contact\\]/sections:\\n      - contact/' | put main $place)
      NATURE=verification propose poids m-mauve $tree
      content=$(content poids)
      seal accepted of=poids content=$content
      """),
    Attack(
      "103", "call a change a verification, so that it weighs less",
      .refused(["unmet-nature"], by: "check nature"),
      """
      NATURE=verification propose nature m-mauve "$(edited main $place 's/2 place/3 place/')"
      """),
  ]
}
