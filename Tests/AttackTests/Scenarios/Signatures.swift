extension Attack {
  /// What is tried with signatures and keys.
  static let signatures: [Attack] = [
    Attack(
      "14", "seal without a signature", .found(["unsigned-act"], lastGood: 6),
      """
      NAME=m-houx seal accepted by=nobody
      """),
    Attack(
      "15a", "seal with the key of nobody", .found(["strange-signer"], lastGood: 6),
      """
      key outsider
      NAME=m-houx KEY=$KEYS/outsider seal accepted
      """),
    Attack(
      "15b", "seal as a member who is no sealer", .found(["not-a-sealer"], lastGood: 6),
      """
      seal accepted by=m-iris
      """),
    Attack(
      "15c", "seal in another sealer's name", .found(["foreign-identity"], lastGood: 6),
      """
      NAME=m-genet seal accepted
      """),
    Attack(
      "16", "seal with a key that its member gave up", .found(["strange-signer"], lastGood: 7),
      """
      key fresh
      enact cle m-houx "$(edited main governance/members/m-houx.yaml "s|ssh-ed25519 .*|$(public fresh)|")" 0 m-coquelicot
      seal accepted tree=$(edited main $place 's/^accueil_public: true/accueil_public: false/')
      """),
    Attack(
      "17", "use a signature made for another purpose",
      .found(["signature-namespace"], lastGood: 6),
      """
      main $(PURPOSE=file resigned m-houx $(unsigned accepted))
      """),
    Attack(
      "18", "replay an act of another ledger", .found(["foreign-ledger"], lastGood: 6),
      """
      seal accepted ledger=$(one main)
      """),
    Attack(
      "19a", "replay a review under another proposal", .found(["foreign-history"], lastGood: 6),
      """
      seal accepted with="proposals/accueil reviews/accueil/m-aubepine reviews/horaires/m-coquelicot"
      """),
    Attack(
      "19b", "name another base", .found(["wrong-base"], lastGood: 6),
      """
      seal accepted base=$ROOT
      """),
    Attack(
      "19c", "name another head", .found(["wrong-head"], lastGood: 6),
      """
      seal accepted head=proposals/horaires content=$(value Content reviews/accueil/m-aubepine) \\
        with="proposals/accueil $(reviews accueil)" tree=proposals/accueil^{tree}
      """),
    Attack(
      "19d", "name another content", .found(["wrong-content"], lastGood: 6),
      """
      seal accepted content=$(value Content reviews/horaires/m-aubepine)
      """),
    Attack(
      "19e", "count consents to another content", .found(["unmet-approvals"], lastGood: 6),
      """
      old=$(value Content reviews/accueil/m-aubepine)
      for m in m-aubepine m-coquelicot; do branch reviews/accueil/$m $(review $m content=${old/[0-9]/f}); done
      seal accepted content=$old
      """),
    Attack(
      "20a", "put a second signature after a good one", .found(["several-signatures"], lastGood: 6),
      """
      good=$(act accepted)
      armour $(act accepted by=m-iris) > "$SCRATCH/other"
      main $(raw $good "/END SSH SIGNATURE/r $SCRATCH/other")
      """),
    Attack(
      "20b", "put a second signature before a good one",
      .found(["several-signatures"], lastGood: 6),
      """
      good=$(act accepted)
      armour $(act accepted by=m-iris) > "$SCRATCH/other"
      main $(raw $good "/^committer/r $SCRATCH/other")
      """),
    Attack(
      "20c", "sign for objects of another format", .found(["unsigned-act"], lastGood: 6),
      """
      main $(raw $(act accepted) 's/^gpgsig /gpgsig-sha256 /')
      """),
    Attack(
      "20d", "add a signature for another format", .found(["several-signatures"], lastGood: 6),
      """
      good=$(act accepted)
      armour $good | sed 's/^gpgsig /gpgsig-sha256 /' > "$SCRATCH/other"
      main $(raw $good "/END SSH SIGNATURE/r $SCRATCH/other")
      """),
    Attack(
      "21", "write two signatures into one header", .found(["signature-malformed"], lastGood: 6),
      """
      good=$(act accepted)
      armour $good | sed 's/^gpgsig / /' > "$SCRATCH/other"
      main $(raw $good "/END SSH SIGNATURE/r $SCRATCH/other")
      """),
    Attack(
      "22a", "end what tools show of an act with a NUL", .found(["malformed-object"], lastGood: 6),
      pushed: ["nulInCommit"],
      """
      main $(raw $(act accepted) 's/^Par git/Par\\x00git/')
      """),
    Attack(
      "22b", "sign an act with a header that nobody shows",
      .found(["foreign-headers"], lastGood: 6),
      """
      file=$(unsigned accepted)
      sed -i '/^committer/a hidden value' $file
      main $(resigned m-houx $file)
      """),
    Attack(
      "22c", "change a word of a signed act", .found(["signature-mismatch"], lastGood: 6),
      """
      main $(raw $(act accepted) 's/^Par git/Par Git/')
      """),
    Attack(
      "23", "declare another encoding, in which tools read other words",
      .found(["foreign-headers"], lastGood: 6),
      """
      git config i18n.commitEncoding ISO-8859-1
      seal accepted
      """),
    Attack(
      "24a", "seal with a short key of RSA", .found(["signature-weak"], lastGood: 6),
      """
      ssh-keygen -q -t rsa -b 1024 -N '' -f "$KEYS/short"
      NAME=m-houx KEY=$KEYS/short seal accepted
      """),
    Attack(
      "24b", "register a key that cannot be verified", .refused(["bad-key"], by: "check cle"),
      """
      ssh-keygen -q -t rsa -b 1024 -N '' -f "$KEYS/short"
      propose cle m-houx "$(edited main governance/members/m-houx.yaml "s|ssh-ed25519 .*|$(public short)|")"
      """),
    Attack(
      "24c", "register a key of a kind that was broken", .refused(["bad-value"], by: "check cle"),
      """
      propose cle m-houx "$(edited main governance/members/m-houx.yaml "s|ssh-ed25519 |ssh-dss |")"
      """),
    Attack(
      "26", "sign the same review twice, to count twice", .found(["foreign-history"], lastGood: 6),
      """
      key second
      one=$(review m-aubepine body=Encore)
      seal accepted with="proposals/accueil $(reviews accueil) $one"
      """),
    Attack(
      "27", "seal with a certificate of an authority that nobody knows",
      .found(["signature-unsupported"], lastGood: 6),
      """
      key authority
      ssh-keygen -q -s "$KEYS/authority" -I m-houx -n m-houx "$KEYS/m-houx.pub"
      mv "$KEYS/m-houx-cert.pub" "$KEYS/m-houx.pub"
      seal accepted
      """),
  ]
}
