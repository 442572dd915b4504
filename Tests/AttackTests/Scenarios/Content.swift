extension Attack {
  /// What is tried with what is written.
  static let content: [Attack] = [
    Attack(
      "49a", "change a file in the act that its proposal does not",
      .found(["evil-merge"], lastGood: 6),
      """
      seal accepted tree=$(edited proposals/accueil governance/charter.md '1s/.*/# A nous/')
      """),
    Attack(
      "49b", "change another field than the one that was agreed",
      .found(["evil-merge"], lastGood: 6),
      """
      seal accepted tree=$(edited proposals/accueil $place 's/2 place/9 place/')
      """),
    Attack(
      "49c", "change a file in an act that changes nothing", .found(["evil-merge"], lastGood: 6),
      """
      seal refused tree=$(edited main $place 's/2 place/9 place/')
      """),
    Attack(
      "50a", "drop a decided record with an act", .found(["dropped-record"], lastGood: 6),
      """
      seal accepted tree=$(without proposals/accueil ledger/structure/35/3577a5f8e972.yaml)
      """),
    Attack(
      "50b", "accept and keep the old files", .found(["dropped-change"], lastGood: 6),
      """
      seal accepted tree=main^{tree}
      """),
    Attack(
      "50c", "merge main into a proposal and keep one's own old files, to undo what was decided",
      .refused(["unmet-approvals", "unmet-voice"], by: "check retour"),
      """
      old=$(propose retour m-mauve "$(edited main~5 governance/charter.md '1s/$/ /')" main~5)
      both=$(echo Fusion | signed m-mauve -p $old -p main "$(edited main~5 $place 's/x/x/')")
      branch proposals/retour $both
      """),
    Attack(
      "51", "take other proposals in with an act of many parents",
      .found(["foreign-history"], lastGood: 6),
      """
      seal accepted with="proposals/accueil $(reviews accueil) proposals/forfaits"
      """),
    Attack(
      "52a", "undo a decision with a commit on main", .found(["not-an-act"], lastGood: 6),
      """
      main $(echo 'Revert' | signed m-houx -p main "main~5^{tree}")
      """),
    Attack(
      "52b", "undo a decision with its own proposal", .found(["proposal-closed"], lastGood: 6),
      """
      seal accepted of=horaires tree=main~5^{tree} with="proposals/horaires $(reviews horaires)"
      """),
    Attack(
      "53a", "write trailers into the words of an act", .found(["not-an-act"], lastGood: 6),
      pushed: ["unknown-trailer"],
      """
      seal accepted more='Approved-by: m-erable'
      """),
    Attack(
      "53b", "say a trailer twice", .found(["not-an-act"], lastGood: 6),
      pushed: ["repeated-trailer"],
      """
      seal accepted more='Proposal: horaires'
      """),
    Attack(
      "53c", "write the trailers of a consent into an objection",
      .refused(["unmet-no-objection"], by: "decide accueil --as m-houx"),
      """
      body=$'Non.\\n\\nPosition: consent'
      branch reviews/accueil/m-erable $(review m-erable position=object body="$body")
      """),
    Attack(
      "54a", "name a member with letters that look like others",
      .refused(["bad-path"], by: "check sosie"),
      """
      propose sosie m-mauve "$(git show main:governance/members/m-houx.yaml | put main $'governance/members/m-h\\u043eux.yaml')"
      """),
    Attack(
      "54b", "turn the words of a title around", .refused(["control-character"], by: "check titre"),
      """
      TITLE=$'Titre \\u202eserutrevuo' propose titre m-mauve "$(edited main $place 's/2 place/3 place/')"
      """),
    Attack(
      "55a", "write a key twice in a record", .refused(["duplicate-key"], by: "check yaml"),
      """
      propose yaml m-mauve "$(edited main $place '1s/.*/&\\nnom: Autre/')"
      """),
    Attack(
      "55b", "write a key twice in the rules", .refused(["duplicate-key"], by: "check yaml"),
      """
      propose yaml m-mauve "$(edited main governance/rules.yaml 's/^    proposers: members/&\\n    proposers: anyone/')"
      """),
    Attack(
      "55c", "write anchors and merge keys in the rules", .refused(["anchor"], by: "check yaml"),
      """
      propose yaml m-mauve "$(edited main governance/rules.yaml '0,/^    requires:/s//    requires: \\&a/')"
      """),
    Attack(
      "55d", "write anchors in a record", .refused(["anchor"], by: "check yaml"),
      """
      propose yaml m-mauve "$(edited main $place '1s/: /: \\&a /')"
      """),
    Attack(
      "55e", "write a number that other readers take for another",
      .refused(["bad-value"], by: "check yaml"),
      """
      propose yaml m-mauve "$(edited main $place 's/^latitude: .*/latitude: .nan/')"
      """),
    Attack(
      "55f", "write several documents in a file", .refused(["several-documents"], by: "check yaml"),
      """
      propose yaml m-mauve "$({ git show main:governance/colleges.yaml; echo '---'; echo 'colleges: []'; } | put main governance/colleges.yaml)"
      """),
    Attack(
      "56", "delete a record, to use its name for another",
      .refused(["record-deleted"], by: "check vide"),
      """
      propose vide m-mauve "$(without main ledger/structure/35/3577a5f8e972.yaml)"
      """),
    Attack(
      "57a", "let attributes show other files than those that are kept",
      .refused(["bad-path"], by: "check attributs"),
      """
      propose attributs m-mauve "$(echo '*.yaml filter=x ident' | put main .gitattributes)"
      """),
    Attack(
      "57b", "end lines in two characters", .refused(["not-canonical"], by: "check lignes"),
      """
      propose lignes m-mauve "$(edited main $place 's/$/\\r/')"
      """),
    Attack(
      "91", "add content in one commit and take it away in the next",
      .refused(["superseded-content"], by: "check passage"),
      """
      one=$(propose passage m-mauve "$(echo 'Camille, 12 rue des Lilas' | put main governance/note.md)")
      two=$(echo Suite | signed m-mauve -p $one "$(edited main $place 's/2 place/3 place/')")
      branch proposals/passage $two
      """),
    Attack(
      "104", "put a person's name into history", .refused(["personal-identity"], by: "check nom"),
      """
      commit=$(echo Titre | git -c user.name='Camille Martin' -c user.email=camille@exemple.invalid \\
        commit-tree -p main "$(edited main $place 's/2 place/3 place/')")
      branch proposals/nom $commit
      """),
    Attack(
      "105", "put an address into the words of an act", .found(["personal-address"], lastGood: 6),
      """
      seal accepted body='Voir camille@exemple.invalid.'
      """),
    Attack(
      "108a", "keep words in the name of an empty folder of an act",
      .found(["malformed-object"], lastGood: 6),
      """
      empty=$(git mktree < /dev/null)
      tree=$({ git ls-tree proposals/accueil; printf '040000 tree %s\\tnotes\\n' $empty; } | git mktree)
      seal accepted tree=$tree
      """),
    Attack(
      "108b", "keep words in the name of an empty folder of a proposal",
      .refused(["malformed-object"], by: "check dossier"),
      """
      empty=$(git mktree < /dev/null)
      tree=$({ git ls-tree "$(edited main $place 's/2 place/3 place/')"; printf '040000 tree %s\\tnotes\\n' $empty; } | git mktree)
      propose dossier m-mauve $tree
      """),
  ]
}
