/// Tells a slip of the fingers from two words that are both meant.
enum NearWords {
  /// Whether `rare` is `usual` with two letters swapped, one left out or one too many, inside of the word.
  ///
  /// At its ends words change for good reasons (a plural, a tense, “re-”), and so does the end of a stem before an
  /// ending ("handing" beside "handling"). What is spelt in two ways on purpose is no slip either.
  static func isSlip(_ rare: [UInt8], of usual: [UInt8]) -> Bool {
    guard rare.count > 4, usual.count > 4 else { return false }
    let isNear = rare.count == usual.count ? isSwap(rare, usual) : isLetterMore(rare, usual)
    // Asked last: hardly any run gets here, and the list is long.
    return isNear && !Confusables.contains(rare)
  }

  private static func isLetterMore(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count > 5, long.count == short.count + 1 else { return false }
    let (shortStem, longStem) = stems(short, long)
    return isInner(shortStem, longStem) && !isVariant(short, long)
  }

  private static func isSwap(_ rare: [UInt8], _ usual: [UInt8]) -> Bool {
    let start = commonPrefix(rare, usual)
    guard start > 0, start + 2 < rare.count, rare[start] == usual[start + 1], rare[start + 1] == usual[start]
    else {
      return false
    }
    // centred, metres, theatres
    let isEnding = [rare[start], rare[start + 1]].sorted() == Array("er".utf8) && start + 3 >= rare.count
    return rare[(start + 2)...] == usual[(start + 2)...] && !isEnding
  }

  /// Whether the longer one has one letter more, and neither at its first nor at its last place.
  private static func isInner(_ short: ArraySlice<UInt8>, _ long: ArraySlice<UInt8>) -> Bool {
    guard long.count == short.count + 1, short.count > 2 else { return false }
    let (short, long) = (Array(short), Array(long))
    let before = commonPrefix(short, long)
    let behind = commonPrefix(short.reversed(), long.reversed())
    return before > 0 && behind > 0 && before < short.count && behind < short.count
      && before + behind >= short.count
  }

  /// Both without the ending that both have.
  private static func stems(_ a: [UInt8], _ b: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    for ending in endings where hasEnding(a, ending) && hasEnding(b, ending) {
      return (a.dropLast(ending.count), b.dropLast(ending.count))
    }
    return (a[...], b[...])
  }

  private static func hasEnding(_ word: [UInt8], _ ending: [UInt8]) -> Bool {
    word.count > ending.count + 2 && Array(word.suffix(ending.count)) == ending
  }

  /// British and American, and letters doubled before an ending: “behaviors”, “modelling”, “acknowledgement”.
  private static func isVariant(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    let at = commonPrefix(short, long)
    guard at > 0 else { return false }
    let letter = long[at]
    if letter == UInt8(ascii: "u"), long[at - 1] == UInt8(ascii: "o") { return true }
    if letter == UInt8(ascii: "e"),
      long[at - 1] == UInt8(ascii: "g") || at + 1 < long.count && long[at + 1] == UInt8(ascii: "a")
    {
      return true
    }
    let rest = Array(long[(at + 1)...])
    return letter == long[at - 1] && endings.contains { $0 == rest }
  }

  private static func commonPrefix(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Int {
    var count = 0
    for (one, other) in zip(a, b) {
      guard one == other else { break }
      count += 1
    }
    return count
  }

  private static let endings: [[UInt8]] = [
    "ments", "ment", "ingly", "tions", "tion", "ness", "able", "ings", "ing", "ers", "ors", "ions", "ion",
    "ally", "ed", "er", "or", "es", "ly", "al", "s", "e", "y",
  ].map { Array($0.utf8) }
}

/// Words that are one letter or a swap away from another word, and a word themselves.
private enum Confusables {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(String(decoding: word, as: UTF8.self)) }

  private static let words = Set(
    """
    adaption adoption angel angle barely barley batting beast bleats board boast breast breath breathe broad caching calender
    career carers careers casting casual casually causal causally chose choose choosing clam clinical coarse coasting colonel
    coaching compete competed competes competing competition complete completed completes completing completion
    conservation contact contacted contacting contacts contract contracted contracting contracts conversation costing county
    country courses curses curt dairy desert deserted diary diner dinner diverse divers drivers dying editing exciting exiting
    existing exited excited expend expert experts export exports farther father filing filling finding findings form forms forum
    forums from founding friend friends fried further handing handling heart heath health hearth hiring hosting hoisting human
    humane inset insert inserts intern interns international intentional invert later latter leaning learning leanings liable
    license licence listing lightening lightning liking linking loose losing loosing marital martial marketing masked meting
    meeting mining moral morale mortal month mouth nigh painting paining parental partial patent patents parent parents paring
    pairing parings pairings paths patient patience patterns personal personnel planing planning planting playing paying
    praying policies polices posting positing posing precede preceding proceeding production products projects protects
    provide quiet quite raising rising reading recoding recording recover recovery relaying replaying replying relying report
    repot resent resets present resort retort retiring returning reviews revise revived routing routine rooting sacred scared
    scaring scoring sharing sending spending server servers serves sever several severe shifting sifting silver sliver single
    signal signals singles solder soldier sorting storing staring starting stating statue statues statutes status static
    statistic steaming streaming steam stream streams strategic stared starred stifle striped stripped swaps tacking tracking
    talking taking team teams terms testing texting thorough through though thought trial trails trials trail trough tuning
    turning turned tuned united untied unite untie unities utilities vary very versed waiting waving weather whether wether
    wining winning winnings wiring writing whiter writer yearly early abroad aboard ascent assent assist asset assets assess
    accept except access excess affect effect allay alley allow alloy alter altar alternate attain attend bother brother
    brothers bundle bundles burden calls cells cases causes cause chance change chances changes channel chart charts chars
    clause clauses cleanup clearly cleanly click clicks clock collects collect connect corrects correct contest context content
    contents consent counsel council councils create crate crates critic critics critical decent descent deploy employ deploys
    employs detect defect devise device devices discreet discrete draft drift effort effects elicit illicit elect select
    emerge merge emersion immersion ensure insure expand extend extent intent intense explore exploit fiend field fields fined
    final finale fiscal physical formally formerly formatting framing funding genera general generate generates graph grasp
    grape groups growth guided glided guilds guiles hardware incident incidents indent input inputs insight incite instance
    instants intended interest interval internal issues tissues judge largest targets leader leaders ladder ladders leaver
    lever levels lessen lesson lessons limit limits liner linear loads leads logging lodging longing manger manager mange
    manage mater matter matters metal medal mental meddle middle model modal mode modes modest modules mobile module motion
    notion notions mission missions omission moving movie narrow notes notices nurse nurture offer offers option adoption
    orders borders origin original overt covert pacing packing placing panel panels patch pitch pattern pauses phases
    phrase phrases phase place pace places paces plan plane plans planes plant plants point paint points poll pool pools polls
    portion potion practical practice prays pray principal principle prize price probes process prowess progress proper
    prosper propose purpose purposes proposes prove proves proven prone query queries quarry ranges rages range rangers react
    reacts reach recent recant refine refined refund region religion regions relive relieve remote remove renew review resign
    design retain retrain retains retrains reverse reserve revolve resolve resolves role roles rolls roll route routes scale
    scales scope scopes score scores section sections session sessions secession series serious services shared shard sharding
    shape shapes sight site sights slower lower smart sold solid sound source sources course spare space spaces spot sport
    spots sports stable table stack stacks stage stages state states estate station stations stationary stationery steal steel
    stick sticks stock store stores story storm strain train trains strip stripe strips stripes strong string strings sting
    strict suit suite suits suites summary summery support supports taste tastes tests thank think then them there three
    these those thing things tide tied time timed timely times tools topic topics tough trace traces track tracks trade trades
    trend trends tried tire tired types value values valves venue venues revenue verse version versions vision visions
    visitor visit wander wonder warming warning warnings warn where were while whole whose wide wired with within without
    woman women wooden worker works world would young
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
