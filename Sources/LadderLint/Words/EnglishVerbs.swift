/// Verbs with which people begin the items of ladders, and the forms that they have. A word that is not here is not
/// judged.
enum EnglishVerbs {
  /// Calls `body` with the hash of each form of each verb. Forms that nobody writes are among them, and do no harm.
  static func eachForm(_ body: (WordHash, WordKinds) -> Void) {
    WordList.each(in: verbs) { eachForm(of: $0, [], body) }
    WordList.each(in: nouns) { eachForm(of: $0, .nounToo, body) }
    WordList.each(in: irregularPasts) { body($0.hash, .past) }
    WordList.each(in: "has is does goes") { body($0.hash, .thirdPerson) }
  }

  /// A form is the verb or its stem and an ending, and so is its hash: no form is ever spelt out.
  private static func eachForm(
    of verb: WordList.Word, _ more: WordKinds, _ body: (WordHash, WordKinds) -> Void
  ) {
    let (bare, stem) = (verb.hash, verb.stem)
    body(bare, [.bare, more])
    body(bare.adding("s"), .thirdPerson)
    body(bare.adding("ing"), .gerund)
    switch verb.last {
    case UInt8(ascii: "e"):
      body(stem.adding("ing"), .gerund)
      body(bare.adding("d"), .past)
    case UInt8(ascii: "y"):
      body(stem.adding("ies"), .thirdPerson)
      body(bare.adding("ed"), .past)
      body(stem.adding("ied"), .past)
    default:
      var doubled = bare
      doubled.add(verb.last)
      body(bare.adding("es"), .thirdPerson)
      body(bare.adding("ed"), .past)
      body(doubled.adding("ing"), .gerund)
      body(doubled.adding("ed"), .past)
    }
  }

  private static let irregularPasts = """
    began broke brought built came caught chose did drew drove found gave got grew held kept knew led left
    made met ran rewrote said sent showed sought spent spoke stood taught told took understood went won
    wrote
    """

  private static let verbs = """
    accelerate accept accomplish achieve acquire adapt add adhere adjust admit adopt advise advocate agree
    align allocate allow amplify analyse analyze anticipate apply appreciate approve architect articulate
    ask assemble assess assign assist assume assure attend attract automate avoid be become begin behave
    believe bring build calculate capture carry choose clarify collaborate collect combine come communicate
    compare comply compose conceive conduct configure connect consider consult contribute convert convince
    cooperate coordinate cope create cultivate debug decide decompose decrease define delegate deliver
    demonstrate deploy derive describe detect determine develop devise diagnose discover discuss distribute
    do educate elevate eliminate embody embrace empathise empathize empower enable encourage enforce engage
    enhance enjoy ensure escalate establish estimate evaluate evangelise evangelize evolve examine execute
    exemplify exhibit expand expect explain explore facilitate find follow formulate foster fulfil fulfill
    gather generate get give go govern grow handle have highlight identify illustrate imagine implement
    improve include incorporate increase inform initiate innovate inspect inspire install instil instill
    integrate interact interpret introduce investigate involve isolate iterate join justify keep know launch
    learn leave lend listen localise localize maintain make manage meet merge migrate mitigate modify
    motivate navigate negotiate nurture observe obtain onboard operate optimise optimize orchestrate
    organise organize originate oversee participate perform persuade possess practise predict prepare
    prevent prioritise prioritize promote propose protect prove provide publish pursue react recognise
    recognize recommend reconcile recruit reduce refactor refine reflect reinforce relate rely remain remove
    reorganise reorganize replace represent require resolve respond rewrite safeguard say seek send serve
    simplify solve speak spearhead specialise specialize specify spend standardise standardize steer
    strengthen strive submit suggest summarise summarize supervise sustain take teach tell think transform
    translate triage troubleshoot unblock uncover understand unify uphold utilise utilize validate verify
    visualise visualize want weigh write
    """

  /// Those that are so often nouns that only the next word tells.
  private static let nouns = """
    abstract act address advance aid aim answer approach audit author balance base care catch challenge
    champion change check clean clear close coach code commit complete control copy correct count craft deal
    design direct display document draft draw drive employ exercise experiment express extend fill finish
    fix focus forecast form frame function gain grasp guarantee guide help hire hold host influence
    interview judge lead leverage limit link look map master measure mentor model monitor move network
    notice offer own pair partner pick pioneer plan play practice present probe produce progress pull push
    question raise reach read release repair repeat reply report request research respect review reward run
    scale schedule scope select separate shape share shift ship show sketch split spot stand start state
    stay structure study support tackle test track train transfer travel treat trust try turn update upgrade
    use value volunteer wait watch welcome win work
    """
}
