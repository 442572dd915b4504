extension Attack {
  /// What no list named, and the engine itself suggests.
  static let engine: [Attack] = [
    Attack(
      "106", "bring a member into a structure while the period runs, to speak for it",
      .refused(["unmet-voice"], by: "check lavoir --now 2026-02-10T09:00:00Z"),
      """
      tree=$(edited main governance/members/m-iris.yaml 's/9557a325a927/0dda1c601b61/')
      propose lavoir m-mauve "$(edited main $place 's/2 place/3 place/')"
      as m-genet open lavoir
      enact venue m-erable $tree 7 m-fougere m-coquelicot
      for m in m-iris m-coquelicot m-fougere; do as $m review lavoir --position consent; done
      """),
    Attack(
      "107", "speak for a structure once the mandate has run out",
      .refused(["unmet-voice"], by: "check accueil --now 2027-02-10T09:00:00Z"),
      """
      true
      """),
    Attack(
      "109", "keep words in a signature that nobody can verify",
      .refused(["strange-signature"], by: "check armure"),
      """
      commit=$(propose armure nobody "$(edited main $place 's/2 place/3 place/')")
      branch proposals/armure $(raw $commit '/^committer/a gpgsig -----BEGIN PGP SIGNATURE-----\\n Camille, 12 rue des Lilas\\n -----END PGP SIGNATURE-----')
      """),
    Attack(
      "110", "count a structure again under a record that was merged into another",
      .refused(["unmet-approvals"], by: "check fusion --now 2026-02-20T09:00:00Z"),
      """
      other=ledger/structure/35/3577a5f8e972.yaml
      tree=$(edited main $other 's/^etat: actif/etat: fusionne/; s/^creee_le: .*/&\\nfusionne_dans: structure\\/a7321e530437/')
      NATURE=change enact deux m-mauve $tree 7 m-lierre m-coquelicot m-erable
      propose fusion m-houx "$(edited main $place 's/2 place/3 place/')"
      as m-genet open fusion
      for m in m-lierre m-coquelicot; do as $m review fusion --position consent; done
      """),
    Attack(
      "111", "give a file of the ledger to a review", .found(["foreign-history"], lastGood: 6),
      """
      seal accepted with="proposals/accueil reviews/accueil/m-aubepine $(review m-coquelicot tree="$(one main^{tree})")"
      """),
    Attack(
      "112", "follow another member's reviews with one's own",
      .found(["foreign-history"], lastGood: 6),
      """
      seal accepted with="proposals/accueil reviews/accueil/m-aubepine $(review m-coquelicot with=reviews/accueil/m-aubepine)"
      """),
    Attack(
      "113", "open what one proposes oneself", .found(["barred-opener"], lastGood: 6),
      """
      propose mien m-genet "$(edited main $place 's/2 place/3 place/')"
      seal opened by=m-genet of=mien content=$(content mien)
      """),
    Attack(
      "114", "open and close with one hand", .found(["unmet-period"], lastGood: 6),
      """
      seal accepted by=m-genet
      """),
    Attack(
      "115", "refuse what nothing speaks against", .found(["unfounded-refusal"], lastGood: 6),
      """
      seal refused
      """),
    Attack(
      "116", "withdraw what another proposed", .found(["not-the-proposer"], lastGood: 6),
      """
      seal withdrawn
      """),
    Attack(
      "119", "put a commit on a member's proposal, and withdraw it for an author unknown",
      .found(["not-the-proposer"], lastGood: 6), pushed: ["not-the-proposer", "foreign-commit"],
      """
      next=$(echo Suite | signed nobody -p proposals/accueil "$(edited proposals/accueil $place 's/2 place/3 place/')")
      branch proposals/accueil $next
      seal withdrawn content=$(content accueil)
      """),
    Attack(
      "120", "name the act before twice", .found(["wrong-head"], lastGood: 6),
      """
      file=$(unsigned accepted)
      sed -i "s/^parent $(one main)/&\\n&/" $file
      main $(resigned m-houx $file)
      """),
    Attack(
      "117", "record that a proposal ran out which has not", .found(["not-expired"], lastGood: 6),
      """
      seal expired
      """),
    Attack(
      "118", "use a kind of act that does not exist", .found(["not-an-act"], lastGood: 6),
      """
      seal adopted
      """),
  ]
}
