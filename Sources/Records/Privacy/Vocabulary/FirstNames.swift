/// First names given in France in the last ninety years, small and without accents.
///
/// It need not be whole: a form such as `p.nom@` is found without it. Words that are more often a thing or a place
/// (`france`, `rose`, `marine`, `lorraine`) are left out.
enum FirstNames {
  static func contain(_ word: String) -> Bool { names.contains(word) }

  private static let names = PersonWords.set(
    """
    aaron abdallah abdel abdelkader abdoulaye adam adama adel adele adeline adil adrien adrienne agathe agnes ahmed aicha
    aime aimee alain alban alex alexandra alexandre alexia alexis alfred ali alice alicia alienor aline alison alix
    allan amandine amaury ambre amelie amina amine anais anas anastasia andre andrea andree angela angele angeline
    angelique anissa anita ann anna annabelle anne annette annick annie anthony antoine antoinette antony arlette armand
    armelle arnaud arsene arthur assia astrid aude audrey augustin aurelia aurelie aurelien aurore awa axel axelle aya
    aymeric ayoub baptiste barbara bastien beatrice benedicte benjamin benoit berengere bernadette bernard berthe bertrand
    bilal blandine boris brahim brandon brice brigitte bruno camille candice carine carla carole caroline catherine cecile
    cedric celia celine celestine chantal charlene charles charline charlotte cheikh chloe christelle christian christiane
    christine christophe cindy claire clara clarisse claude claudette claudine clement clemence clementine clotilde coline
    colette constance coralie corentin corinne cyprien cyril cyrille daniel daniele danielle danny daphne david deborah
    delphine denis denise diane didier dimitri djamila dominique donovan dorian dorothee dylan edith edmond edouard edwige
    elena eleonore eliane elie eliot elisa elisabeth elise ella elodie eloise elsa emeline emile emilie emilien emma
    emmanuel emmanuelle enzo eric erica erick ernest erwan erwann esteban estelle esther ethan etienne eugene eugenie eva
    evan evelyne fabien fabienne fabrice fadila faiza fanny fanta farid farida fatiha fatima fatimata fatou fatoumata felix
    ferdinand fernand fernande fiona flavie flavien flora florence florent florian floriane florine francesca francine
    francis franck francois francoise fred frederic frederique gabriel gabrielle gael gaelle gaetan gaspard gaston
    gautier genevieve geoffrey geoffroy george georges georgette gerald geraldine gerard germaine ghislain ghislaine
    gilbert gilberte gilles gillian gina ginette giovanni gisele goran gregoire gregory guenaelle guilhem guillaume
    gustave guy gwenael gwenaelle gwendoline habib hadrien hakim halima hamid hamza hanane hassan hassna hector helene
    heloise henri henriette herve hicham honorine hubert hugo huguette hugues ibrahim ibrahima ibtissem idriss ilan ilyes
    imane imen ines ingrid irene iris isaac isabelle ismael issa ivan jacqueline jacques jade james jamel jamila jean
    jeanine jeanne jeannette jeannine jennifer jeremie jeremy jerome jessica jessy jimmy joan joanna jocelyne joel joelle
    joey johan johann johanna john jonathan jordan joris jose josee josephine josette josiane joseph josselin jules julia
    julian juliane julie julien julienne juliette justin justine kader kamel karen karim karima karine karl katia kelly
    kenza kevin khadija khaled killian kim lamia laetitia lara latifa laura laure laurence laurent laurianne laurie lea
    leila leo leon leonard leonie leopold lila lilian liliane lilou lina linda lionel lisa lise livia loan loic lola
    lolita lou louane louis louisa louise louna luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic
    lydia lydie lylou lyna madeleine mael maelle maelys magali magalie mahdi maily maissa malik malika malo mamadou
    manel manon manuel manuela marc marcel marcelle marceau margaux margot marguerite maria mariam mariama marianne marie
    marielle mariette marin marina marion marius marjorie marlene martin martine marvin maryline maryse maryvonne
    mateo mathias mathieu mathilde mathis matteo matthias matthieu maud maurice maurine max maxence maxime mehdi melanie
    melina melissa melodie meriem michael mickael micheline michel michele michelle mireille mohamed mohammed moise
    monique morgane mouna moussa moustapha muriel murielle mustapha myriam nabil nadege nadia nadine naima nancy naomie
    nassim natacha nathalie nathan nathanael nawel nelly nicolas nicole nina nino noa noah noe noel noelie noelle noemie
    nolan nora norbert nordine nour octave odette odile olga olivia olivier ombeline omar oriane oscar ophelie oumar
    oumou ousmane pablo pascal pascale patrice patricia patrick paul paula paule paulette pauline perrine peter philippe
    philippine pierre pierrette pierrick priscilla quentin rachel rachid rachida raoul raphael raphaelle raymond raymonde
    rebecca regine regis reine remi remy renaud rene renee richard rita robert robin roger roland rolande romain romane
    romaric romeo romuald ronan rosalie rosa roseline roxane ruben ryan sabine sabrina sacha said salah salim salima
    salome salma sami samia samir samira samuel samy sana sandra sandrine sandy sara sarah saida sebastien selim selma
    serena serge servane severine sidonie sihem simon simone sixtine sofia sofiane solange solene soline sonia sophie
    soraya souad soufiane souleymane stanislas stella stephane stephanie steve steven suzanne suzy swann sybille sylvain
    sylvaine sylvette sylviane sylvie tania tanguy tatiana tarik teddy theo theodore theophile therese thibaud thibault
    thibaut thierry thomas tiffany timeo timothe timothee titouan tom tony toufik tristan ugo valentin valentine valerie
    vanessa vera veronique vianney victoire victor victoria vincent violaine violette virginie viviane walid wassim
    wilfried william xavier yacine yael yanis yann yannick yannis yasmine yassine yoann yohan yohann yolande yoan youcef
    youssef yves yvette yvon yvonne zacharie zakaria zineb zoe zohra
    """)
}
