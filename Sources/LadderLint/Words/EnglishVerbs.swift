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
    began bought broke brought built came caught chose did drew drove fed felt forgot found gave got grew held kept knew led left
    made met paid ran rewrote rose said sent showed sold sought spent spoke stood taught told took understood went won
    wrote
    """

  private static let verbs = """
    accelerate accept accommodate accompany accomplish achieve acknowledge acquire adapt add adhere adjust
    administer admit adopt advertise advise advocate agree align allocate allow amplify analyse analyze
    announce anticipate apologise apologize apply appreciate approve architect argue arrange arrive
    articulate ask assemble assert assess assign assist assume assure attain attend attract automate avoid
    await bake be become begin behave believe borrow brew bring build buy calculate calibrate capture carry
    celebrate choose clarify classify collaborate collect combine come communicate compare compensate
    compete compile complement comply compose comprehend compute conceive concentrate condense conduct
    configure confront connect conserve consider consolidate construct consult consume contribute convene
    convert convey convince cooperate coordinate cope counteract create criticise criticize cultivate
    customise customize debug decide decommission decompose decrease dedicate deepen define delegate deliver
    demonstrate deploy derive describe deserve detect determine develop devise diagnose diminish disclose
    discourage discover discuss dismantle dismiss dispatch dissolve distribute divide do donate earn educate
    elaborate elect elevate eliminate embed embody embrace empathise empathize emphasise emphasize empower
    enable enact encounter encourage endorse endure enforce engage enhance enjoy enlarge enrich enroll
    ensure entertain entrust envision equip escalate establish estimate evaluate evangelise evangelize
    evolve examine exceed excite execute exemplify exert exhibit expand expect expedite explain explore
    facilitate familiarise familiarize feed fetch find follow formulate foster fulfil fulfill gather
    generate get give go govern grind grow handle harness hasten have hear highlight hone identify ignore
    illustrate imagine impart implement impose impress improve include incorporate increase induct inform
    inherit initiate inject innovate inquire insert inspect inspire install instil instill instruct insure
    integrate intend interact interpret intervene introduce invent invest investigate invite involve isolate
    iterate join juggle justify keep knit know launch learn leave lend liaise listen localise localize
    locate lower maintain make manage manufacture meet mend merge migrate mitigate mobilise mobilize
    moderate modify monetise monetize motivate navigate negotiate nominate notify nurture observe obtain
    occupy onboard operate oppose optimise optimize orchestrate organise organize originate overcome
    overlook oversee participate perform persist persuade pertain populate possess pour practise predict
    prefer prepare prescribe preserve preside presume prevent prioritise prioritize proceed procure prohibit
    prolong promote proofread propose protect prove provide prune publish pursue qualify quantify
    rationalise rationalize react reassure rebuild reclaim recognise recognize recommend reconcile recover
    recruit rectify recycle redefine redirect reduce refactor refine reflect regulate rehearse reinforce
    reinvent reject rejoin relate relieve relocate rely remain remember remind remove renew renovate reopen
    reorganise reorganize replace replicate reposition represent repurpose require reshape resist resolve
    respond restore restrict restructure resume retain rethink retire retrieve reuse revamp reveal revise
    revive rewrite rotate safeguard say scrutinise scrutinize seek sell send serve settle sharpen shepherd
    shorten simplify simulate sing socialise socialize soften solve speak spearhead specialise specialize
    specify spend stabilise stabilize standardise standardize steer stimulate strategise strategize
    streamline strengthen strive submit subscribe succeed suggest summarise summarize supervise suppress
    surpass surround suspend sustain synthesise synthesize tailor take teach tell terminate thank think
    thrive tolerate transcribe transform translate transmit triage troubleshoot unblock uncover undergo
    understand undertake unify unload unlock unpack unravel uphold upload urge usher utilise utilize
    validate vary verify vet visualise visualize want warn wash weave weigh weld widen withdraw write
    """

  /// Those that are so often nouns that only the next word tells.
  private static let nouns = """
    abstract act address advance aid aim answer approach audit author balance base bind budget call care
    catch chair challenge champion change check clean clear close coach code commit complete control cook
    copy correct count cover craft deal design direct discount display document draft draw drive edit
    employ exercise experiment express extend fill finish fix flag focus fold forecast form frame function
    fund gain grasp guarantee guide hand hang harvest help hire hold host influence interview judge jump
    kick label land lead leverage limit link load log look map mark master measure mentor model monitor
    mould mount move network note notice nurse offer open order own pack paint pair park partner pass pay
    pick pilot pioneer place plan plane play polish post practice praise present price print probe produce
    progress promise prompt pull purchase push question raise rate reach read record release rent repair
    repeat reply report request rescue research respect restock review reward route run sail sample
    save scale scan schedule scope score search secure seed select separate shadow shape share shelter
    shift ship shop show sign sketch slice solder sort source spark speed split sponsor spot stage
    stamp stand start state stay step stitch stock stop store stretch strip structure study supply support
    swap sweep tackle target tax test tie tip touch track trade train transfer travel treat trim trust try
    tune turn tweak type update upgrade use value view visit voice volunteer vote wait walk watch water
    welcome win work worry wrap
    """
}
