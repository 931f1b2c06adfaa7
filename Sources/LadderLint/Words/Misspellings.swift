/// Misspellings that are never a word of their own, with what was meant.
///
/// Open addressing, and few of the slots are taken: nearly every word is asked for, and nearly none is here.
struct Misspellings: Sendable {
  static let all = Misspellings()

  private static let size = 4096
  private var hashes = Array(repeating: UInt64(0), count: size)
  /// Where what was meant stands in the list.
  private var corrections = Array(repeating: 0..<0, count: size)

  private init() {
    var wrong: UInt64?
    WordList.each(in: Self.list) { word in
      guard let hash = wrong else {
        wrong = word.hash.value
        return
      }
      let slot = slot(of: hash)
      (hashes[slot], corrections[slot]) = (hash, word.range)
      wrong = nil
    }
  }

  /// Whether the word with this hash is misspelt.
  func contains(_ hash: UInt64) -> Bool { hashes[slot(of: hash)] != 0 }

  /// What was meant by the word with this hash.
  func correction(of hash: UInt64) -> String? {
    let slot = slot(of: hash)
    guard hashes[slot] != 0 else { return nil }
    return String(decoding: Array(Self.list.utf8)[corrections[slot]], as: UTF8.self)
  }

  /// Where a hash stands, or else the empty slot that it would have.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }

  /// Wrong and right, in turns, in the order of the alphabet.
  private static let list = """
    abilties abilities abilty ability accesible accessible accidently accidentally accomodate accommodate
    accomodates accommodates accomodating accommodating accross across acheive achieve acheived achieved
    acheives achieves acheiving achieving acknowlege acknowledge acknowleges acknowledges
    acquaintence acquaintance activites activities activly actively adress address adressed addressed
    adresses addresses adressing addressing advicing advising agressive aggressive agressively aggressively
    ambigious ambiguous ambigous ambiguous ambiquity ambiguity amoung among analisys analysis
    anaylsis analysis anaylze analyze annouce announce apparant apparent appropiate appropriate
    appropriatly appropriately aquire acquire aquired acquired aquires acquires aquiring acquiring
    architectual architectural architecure architecture archtecture architecture arguement argument
    arguements arguments arhitecture architecture asociate associate assesment assessment
    assesments assessments assit assist attendence attendance automaticaly automatically availabe available
    availabilty availability availablity availability availible available avaliable available
    awarness awareness basicly basically becuase because beggining beginning begining beginning
    behaivor behavior behavour behaviour beleive believe beleives believes benefical beneficial
    bottelneck bottleneck bottlenek bottleneck buisness business busines business bussiness business
    calender calendar challange challenge challanges challenges challanging challenging chanel channel
    chanels channels colaborate collaborate colaborates collaborates colaboration collaboration
    collaberate collaborate collaberation collaboration collegue colleague collegues colleagues
    comittee committee commited committed commitee committee commiting committing committment commitment
    committments commitments communciate communicate communciation communication communicaton communication
    compatability compatibility compatable compatible compentency competency competance competence
    competancy competency completly completely complience compliance comunicate communicate
    comunicates communicates comunication communication concensus consensus concious conscious
    condidate candidate confidance confidence conjuction conjunction consistancy consistency
    consistant consistent consistantly consistently contibute contribute contibutes contributes
    contineous continuous continous continuous continously continuously contiuous continuous
    contribtue contribute contribuite contribute controll control contructive constructive
    convinient convenient coordiante coordinate coresponding corresponding critcal critical
    critisism criticism critisize criticize curiousity curiosity customzie customize databse database
    decisionmaking decision-making decison decision decisons decisions definately definitely
    definetly definitely defintion definition delever deliver delivary delivery deliverd delivered
    depedency dependency dependancies dependencies dependancy dependency dependecies dependencies
    dependecy dependency deploymnet deployment depoyment deployment developement development
    developper developer developpers developers devlop develop devlopment development diagnoze diagnose
    diferent different differnt different diffrent different dilligence diligence dilligent diligent
    diretion direction discusion discussion discusions discussions disipline discipline
    dissapoint disappoint docmentation documentation documenation documentation documentaion documentation
    documention documentation effeciency efficiency effecient efficient effeciently efficiently
    effecively effectively effectivly effectively efficent efficient efficently efficiently
    eliminiate eliminate embarass embarrass emphathy empathy encorage encourage encourge encourage
    engeneer engineer engeneering engineering engineeer engineer engineerng engineering enginer engineer
    enginers engineers enginnering engineering enviornment environment enviornments environments
    enviroment environment enviroments environments environmnet environment escallate escalate
    escelate escalate essense essence estabilish establish establised established evalute evaluate
    evironment environment evironments environments excelence excellence excellance excellence
    excercise exercise excutes executes excution execution exellence excellence exeption exception
    exhist exist existance existence expereince experience experiance experience experianced experienced
    experimentaion experimentation expertice expertise explaination explanation explainations explanations
    explicitely explicitly extention extension extreem extreme faciliate facilitate facilitiate facilitate
    familar familiar familarity familiarity feasability feasibility feeback feedback feedbak feedback
    flexibilty flexibility folow follow folowing following forsee foresee foward forward
    frameowrk framework framwork framework frequentely frequently fucntion function fufill fulfill
    functionalty functionality fundemental fundamental fundementals fundamentals futher further
    garantee guarantee gaurantee guarantee goverment government grammer grammar guidence guidance
    guidline guideline guidlines guidelines hanlder handler hanlders handlers heirarchy hierarchy hesistant hesitant identifing identifying
    identifiy identify immediatly immediately implementaion implementation implemention implementation
    implemetation implementation impliment implement impliments implements implmentation implementation
    importent important improvment improvement improvments improvements incidently incidentally
    incosistent inconsistent indepedently independently independance independence independant independent
    independantly independently indepently independently indispensible indispensable infomation information
    infrastrcture infrastructure infrastrucutre infrastructure infrastruture infrastructure
    infrastucture infrastructure inital initial initative initiative initatives initiatives
    initiaitive initiative innovaton innovation inovation innovation inovative innovative insted instead
    intepret interpret intergrate integrate intergrates integrates intergration integration
    intergrations integrations intermittant intermittent interupt interrupt interupted interrupted
    interuption interruption intially initially intiative initiative intiatives initiatives
    involvment involvement iterativly iteratively knowledege knowledge knowledgable knowledgeable
    knowlege knowledge knowlegeable knowledgeable langauge language languange language leaderhip leadership
    leadershp leadership leverging leveraging liase liaise liases liaises liasion liaison liason liaison
    libaries libraries libary library lisence license maintainabilty maintainability
    maintainablity maintainability maintainance maintenance maintainence maintenance
    maintanance maintenance maintanence maintenance maintenence maintenance managament management
    managment management maneuvre manoeuvre mangement management measureable measurable mechanim mechanism
    meduim medium mentorhsip mentorship methodolgy methodology metholodogy methodology milestons milestones
    minumum minimum mispelled misspelled mispelling misspelling modifiy modify monitering monitoring
    monitorring monitoring montior monitor motiviate motivate neccesary necessary neccessary necessary
    necesary necessary necessery necessary negociate negotiate negotation negotiation noticable noticeable
    occasionaly occasionally occassion occasion occassionally occasionally occurance occurrence
    occured occurred occurence occurrence occurences occurrences occuring occurring onwership ownership
    opertunity opportunity oportunities opportunities oportunity opportunity oppertunity opportunity
    opportunites opportunities oppurtunity opportunity organiztion organization orginal original
    orgnaization organization ownershp ownership paralel parallel paralell parallel parralel parallel
    particpate participate particpates participates particularily particularly pateint patient
    perfomance performance performace performance permissable permissible perseverence perseverance
    persistance persistence persistant persistent personel personnel perspecitve perspective persue pursue
    persues pursues persuing pursuing pletform platform posession possession possibilty possibility
    possiblity possibility possition position potencial potential practicle practical pratice practice
    pratices practices preceed precede predictible predictable prefered preferred prefering preferring
    presense presence previosly previously prioritzation prioritization prioritze prioritize
    priortization prioritization priortize prioritize priortizes prioritizes proactivly proactively
    probelm problem problmes problems proccess process proccesses processes procede proceed
    proceedure procedure processs process produciton production productivty productivity
    producton production profesional professional professionaly professionally proffesional professional
    profficient proficient proficent proficient programing programming progres progress prototyp prototype
    protoype prototype prupose purpose psuedo pseudo publically publicly qualty quality quaterly quarterly
    questionaire questionnaire reccomend recommend reccommend recommend recieve receive recieved received
    recieves receives recieving receiving recognizeable recognizable recomend recommend
    recomendation recommendation recomendations recommendations recomends recommends
    recommandation recommendation recruting recruiting refered referred refering referring
    refrence reference refrences references regularily regularly regulary regularly relavant relevant
    relevence relevance relevent relevant reliabilty reliability reliablilty reliability
    reliablity reliability reponse response reponses responses reponsibilities responsibilities
    reponsibility responsibility repositry repository repostory repository representitive representative
    requirment requirement requirments requirements requriement requirement requriements requirements
    resilent resilient resillience resilience resilliency resiliency resonsible responsible
    resouce resource resouces resources resourses resources responsabilities responsibilities
    responsability responsibility responsable responsible responsibilites responsibilities
    responsibilty responsibility responsiblities responsibilities responsiblity responsibility
    resturant restaurant retreive retrieve reveiw review reviewes reviews rigourous rigorous
    roadmpa roadmap robustnes robustness sacrafice sacrifice satisfactorly satisfactorily
    scalabilty scalability scalablity scalability schedual schedule scheudle schedule
    secruity security securty security seperate separate seperated separated seperately separately
    seperates separates seperation separation serivce service serivces services sevice service
    sevices services shcedule schedule shoud should signficant significant signifcant significant
    significiant significant similiar similar simplfy simplify simplier simpler sinergy synergy
    soemthing something softare software softwear software sofware software sollution solution
    solutons solutions somthing something sotware software specifc specific specificaly specifically
    specifiy specify speficic specific stabilty stability stablity stability staekholder stakeholder
    stakehoder stakeholder stakehoders stakeholders stakeholer stakeholder stakholder stakeholder
    stakholders stakeholders stategic strategic stategy strategy statergy strategy stratagy strategy
    stratergy strategy stratgy strategy strenght strength strenghts strengths strengthes strengths
    strengthning strengthening strucutre structure struture structure substancial substantial
    succede succeed succesful successful succesfully successfully successfull successful
    successfuly successfully suceed succeed sucess success sucessful successful sucessfully successfully
    sufficent sufficient sufficently sufficiently sugest suggest sugestion suggestion
    sugestions suggestions superviser supervisor supoort support suport support suports supports
    suprise surprise surronding surrounding sustainabilty sustainability sustainible sustainable
    symetric symmetric symtom symptom symtoms symptoms synchronious synchronous syncronize synchronize
    systamatic systematic systemtic systematic tackels tackles taht that tangable tangible
    targetted targeted teamate teammate teamates teammates techincal technical techique technique
    techiques techniques technial technical technicaly technically technolgies technologies
    technolgy technology technologys technologies technqiue technique tecnical technical
    tecnology technology teh the tendancy tendency thier their thorougly thoroughly throughtout throughout
    througput throughput togehter together togther together tolerent tolerant tommorow tomorrow
    tommorrow tomorrow towrads towards tracability traceability tradeof trade-off tranfer transfer
    transfered transferred transfering transferring transparancy transparency transperancy transparency
    transperent transparent troubleshoting troubleshooting truely truly truthworthy trustworthy
    typicaly typically understandig understanding understaning understanding undestand understand
    undestanding understanding uneccessary unnecessary unecessary unnecessary unforseen unforeseen
    unkown unknown unneccessary unnecessary untill until useage usage usefull useful usualy usually
    utlize utilize vaildate validate vairous various varous various verfiy verify verison version
    visability visibility visibilty visibility volunter volunteer vulnerabilites vulnerabilities
    vulnerabilty vulnerability vulnerablity vulnerability vulnerbility vulnerability weakneses weaknesses
    wether whether whcih which whithin within wich which wiht with wokring working worflow workflow
    workflwo workflow writting writing wroking working wrtie write yeild yield
    """
}
