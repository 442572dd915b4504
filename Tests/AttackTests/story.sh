# The ledger that every scenario starts from: six acts, and a proposal whose time has come.
now 2026-01-05T10:00:00Z
TITLE=Horaires propose horaires m-mauve "$(edited main $place 's/Tu-Fr 14:00/Tu-Fr 13:30/')" > "$SCRATCH/out"
as m-genet open horaires
for member in m-aubepine m-coquelicot; do as $member review horaires --position consent; done
later 3
as m-houx decide horaires
TITLE=Forfaits propose forfaits m-jonc "$(edited main $place 's/^(presentation_resume: ).*/\1En vente./')" \
  > "$SCRATCH/out"
as m-genet open forfaits
as m-aubepine review forfaits --position object --reason 'Rien à vendre.'
later 3
as m-houx decide forfaits --refuse
TITLE=Accueil propose accueil m-mauve "$(edited main $place 's/^accueil_public: true/accueil_public: false/')" \
  > "$SCRATCH/out"
as m-genet open accueil
for member in m-aubepine m-coquelicot; do as $member review accueil --position consent; done
later 3
git gc --quiet --prune=now
rm -rf hooks/*.sample logs
