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
    abilties abilities abilty ability abitlity ability accesible accessible accidently accidentally accomodate
    accommodate accomodates accommodates accomodating accommodating accountabilty accountability accountablity
    accountability accross across accuratly accurately acheive achieve acheived achieved acheivement achievement
    acheivements achievements acheives achieves acheiving achieving achievment achievement achievments
    achievements acknowlege acknowledge acknowleges acknowledges acquaintence acquaintance activites activities
    activly actively additionaly additionally additon addition additonal additional additons additions aditional
    additional adress address adressed addressed adresses addresses adressing addressing advicing advising
    advocats advocates agressive aggressive agressively aggressively ambigious ambiguous ambigiuty ambiguity
    ambigous ambiguous ambiguty ambiguity ambiquity ambiguity amoung among analisys analysis analyis analysis
    anaylsis analysis anaylze analyze annouce announce apparant apparent applicaton application applicatons
    applications apporach approach apporaches approaches appropiate appropriate appropriatly appropriately
    aproach approach aproaches approaches aquire acquire aquired acquired aquires acquires aquiring acquiring
    architecht architect architectual architectural architecure architecture archtecture architecture archtiect
    architect arcitect architect arcitecture architecture arguement argument arguements arguments arhitecture
    architecture asociate associate assesment assessment assesments assessments assit assist assocaite associate
    assoicate associate attendence attendance automaticaly automatically autonomus autonomous autonomusly
    autonomously availabe available availabilty availability availablity availability availible available
    avaliable available awarness awareness basicly basically becuase because beggining beginning begining
    beginning behaivor behavior behavour behaviour beleive believe beleives believes benefical beneficial
    bottelneck bottleneck bottlenek bottleneck buisness business busines business bussiness business calender
    calendar challange challenge challanges challenges challanging challenging chanel channel chanels channels
    colaborate collaborate colaborated collaborated colaborates collaborates colaborating collaborating
    colaboration collaboration colaborative collaborative collaberate collaborate collaberation collaboration
    collabrate collaborate collabrates collaborates collabration collaboration collegue colleague collegues
    colleagues colloborate collaborate colloborates collaborates comittee committee commited committed commitee
    committee commiting committing committment commitment committments commitments commuication communication
    communcate communicate communcation communication communciate communicate communciation communication
    communicaton communication compatability compatibility compatable compatible compentency competency
    competance competence competancies competencies competancy competency completly completely complexcity
    complexity complextiy complexity complience compliance comunicate communicate comunicates communicates
    comunicating communicating comunication communication concensus consensus concious conscious condidate
    candidate confidance confidence conjuction conjunction consistancy consistency consistant consistent
    consistantly consistently constantley constantly contibute contribute contibutes contributes contineous
    continuous continous continuous continously continuously contiuous continuous contribtes contributes
    contribtue contribute contribuite contribute contributer contributor contributers contributors controll
    control contructive constructive convinient convenient coordiante coordinate coordiantes coordinates
    cordinate coordinate cordinates coordinates coresponding corresponding critcal critical criticial critical
    criticsm criticism critisism criticism critisize criticize curiousity curiosity custmer customer custmers
    customers customzie customize cutsomer customer cutsomers customers databse database decisionmaking
    decision-making decison decision decisons decisions definately definitely definetly definitely defintion
    definition defintions definitions delever deliver deliever deliver delievers delivers delievery delivery
    delivary delivery deliverd delivered delvers delivers demonstate demonstrate demonstates demonstrates
    demonstrats demonstrates demostrate demonstrate demostrates demonstrates depedencies dependencies depedency
    dependency dependancies dependencies dependancy dependency dependecies dependencies dependecy dependency
    deploymnet deployment depoyment deployment descision decision descisions decisions desgin design desgined
    designed desgins designs desicion decision desicions decisions desiger designer desinger designer desingers
    designers desinging designing detials details develoment development developement development developper
    developer developpers developers develper developer devlop develop devloper developer devlopers developers
    devloping developing devlopment development diagnoze diagnose diferent different diffcult difficult differnt
    different difficut difficult diffrent different dilligence diligence dilligent diligent direcotr director
    directer director diretion direction discusion discussion discusions discussions disipline discipline
    dissapoint disappoint disscuss discuss disscusses discusses docmentation documentation docuemnt document
    docuemnts documents documenation documentation documentaion documentation documention documentation
    effeciency efficiency effecient efficient effeciently efficiently effecively effectively effectivly
    effectively effectivness effectiveness efficency efficiency efficent efficient efficently efficiently
    eliminiate eliminate embarass embarrass emphathy empathy encorage encourage encourge encourage encourges
    encourages engeneer engineer engeneering engineering engeneers engineers engieer engineer engieneer engineer
    enginear engineer engineeer engineer engineerign engineering engineerng engineering enginer engineer
    enginere engineer enginering engineering enginers engineers enginneer engineer enginnering engineering
    engneer engineer engneering engineering enigneer engineer enigneering engineering ensureing ensuring
    enviornment environment enviornments environments enviroment environment enviroments environments
    environement environment environements environments environmnet environment equiped equipped escallate
    escalate escelate escalate especialy especially essense essence estabilish establish estabilishes
    establishes establised established establsh establish evalute evaluate evalutes evaluates evalution
    evaluation evaulate evaluate evironment environment evironments environments excecute execute excecutes
    executes excelence excellence excelent excellent excellance excellence excellant excellent excercise
    exercise excutes executes excution execution exection execution exectue execute exellence excellence
    exellent excellent exeption exception exhist exist existance existence expereince experience experiance
    experience experianced experienced experiances experiences experimentaion experimentation expertice
    expertise expirience experience explaination explanation explainations explanations explicitely explicitly
    exprience experience expriences experiences extention extension extreem extreme faciliate facilitate
    facilitat facilitate facilitiate facilitate familar familiar familarity familiarity feasability feasibility
    feeback feedback feedbak feedback finaly finally flexibilty flexibility fluant fluent folow follow folowing
    following forsee foresee foward forward frameowrk framework framwork framework freqently frequently
    frequentely frequently frequentlty frequently fucntion function fufill fulfill functionalty functionality
    fundemental fundamental fundementals fundamentals funtion function funtional functional funtions functions
    futher further garantee guarantee gaurantee guarantee goverment government grammer grammar guidence guidance
    guidline guideline guidlines guidelines hanlder handler hanlders handlers heirarchy hierarchy hesistant
    hesitant identfies identifies identfy identify identifes identifies identifing identifying identifiy
    identify immediatly immediately implemantation implementation implemenation implementation implementaion
    implementation implemention implementation implemetation implementation impliment implement impliments
    implements implment implement implmentation implementation implments implements importent important
    improvemnt improvement improvment improvement improvments improvements incidently incidentally incidnet
    incident incidnets incidents incosistent inconsistent indepedent independent indepedently independently
    independance independence independant independent independantly independently indepently independently
    indispensible indispensable influencial influential influnce influence infomation information infrastrcture
    infrastructure infrastrucutre infrastructure infrastruture infrastructure infrastucture infrastructure
    infrasturcture infrastructure inital initial initative initiative initatives initiatives initiaitive
    initiative inititative initiative innovaton innovation inovation innovation inovative innovative insted
    instead intepret interpret intergrate integrate intergrates integrates intergration integration
    intergrations integrations intermittant intermittent intership internship interships internships interupt
    interrupt interupted interrupted interuption interruption intially initially intiative initiative intiatives
    initiatives involvment involvement iterativly iteratively judgemnt judgement junoir junior knowldge
    knowledge knowledege knowledge knowledgable knowledgeable knowlege knowledge knowlegeable knowledgeable
    langauge language langauges languages languange language leaderhip leadership leadershp leadership leadeship
    leadership leadrship leadership leverging leveraging liase liaise liases liaises liasion liaison liason
    liaison libaries libraries libary library lisence license maintainabilty maintainability maintainablity
    maintainability maintainance maintenance maintaine maintain maintainence maintenance maintanance maintenance
    maintanence maintenance maintans maintains maintenence maintenance managament management managment
    management manangement management maneger manager maneuvre manoeuvre mangaer manager mangagement management
    mangager manager mangement management mantain maintain mantaining maintaining mantains maintains measureable
    measurable mechanim mechanism meduim medium mentorhsip mentorship mentorig mentoring methodolgy methodology
    metholodogy methodology milestons milestones minumum minimum mispelled misspelled mispelling misspelling
    modifiy modify monitering monitoring monitorring monitoring montior monitor motiviate motivate neccesary
    necessary neccessary necessary necesary necessary necessery necessary negociate negotiate negotation
    negotiation noticable noticeable occasionaly occasionally occassion occasion occassionally occasionally
    occurance occurrence occured occurred occurence occurrence occurences occurrences occuring occurring
    onwership ownership opertunity opportunity oportunities opportunities oportunity opportunity oppertunity
    opportunity opportunites opportunities oppurtunities opportunities oppurtunity opportunity organisaton
    organisation organizaton organization organiztion organization orginal original orginization organization
    orginizational organizational orgnaization organization orgnization organization ownershp ownership paralel
    parallel paralell parallel parralel parallel particpate participate particpates participates particularily
    particularly pateint patient patern pattern paterns patterns perfomance performance performace performance
    performence performance permissable permissible perseverence perseverance persistance persistence persistant
    persistent personel personnel perspecitve perspective persue pursue persues pursues persuing pursuing
    pletform platform posession possession possibilty possibility possiblity possibility possition position
    potencial potential practicle practical pratice practice pratices practices preceed precede predictible
    predictable prefered preferred prefering preferring preformance performance presense presence previosly
    previously pricipal principal priciple principle priciples principles princial principal principel principle
    principial principal prinicipal principal prinicpal principal prinicple principle priorites priorities
    prioritzation prioritization prioritze prioritize priortization prioritization priortize prioritize
    priortizes prioritizes priorty priority priviledge privilege priviledges privileges proactivly proactively
    probelm problem problmes problems procces process procceses processes proccess process proccesses processes
    procede proceed proceedure procedure proceses processes processs process producitivity productivity
    produciton production productivty productivity producton production proejct project profesional professional
    professionaly professionally proffesional professional profficient proficient proficent proficient
    programing programming progres progress projcet project projet project prototyp prototype protoype prototype
    prupose purpose psuedo pseudo publically publicly qualty quality quaterly quarterly questionaire
    questionnaire reccomend recommend reccomends recommends reccommend recommend recieve receive recieved
    received recieves receives recieving receiving recognizeable recognizable recomend recommend recomendation
    recommendation recomendations recommendations recomends recommends recommandation recommendation recruting
    recruiting refered referred refering referring refrence reference refrences references regularily regularly
    regulary regularly relability reliability relavant relevant relevence relevance relevent relevant reliabilty
    reliability reliablilty reliability reliablity reliability reponse response reponses responses
    reponsibilities responsibilities reponsibility responsibility repositry repository repostory repository
    representitive representative repsonsible responsible requiremnts requirements requirment requirement
    requirments requirements requriement requirement requriements requirements resilent resilient resillience
    resilience resilliency resiliency resonsible responsible resouce resource resouces resources resoures
    resources resourses resources responsabilities responsibilities responsability responsibility responsable
    responsible responsibile responsible responsibilites responsibilities responsibilty responsibility
    responsiblities responsibilities responsiblity responsibility resturant restaurant retreive retrieve reveiw
    review reviewes reviews rigourous rigorous roadmpa roadmap robustnes robustness sacrafice sacrifice
    satisfactorly satisfactorily scalabilty scalability scalablity scalability schedual schedule scheudle
    schedule secruity security securty security seinor senior senion senior senoir senior seperate separate
    seperated separated seperately separately seperates separates seperation separation serivce service serivces
    services sevice service sevices services shcedule schedule shoud should signficant significant signifcant
    significant significiant significant similiar similar simplfy simplify simplier simpler sinergy synergy
    soemthing something softare software softwear software sofware software sollution solution solutons
    solutions somthing something sotware software speciallist specialist specifc specific specificaly
    specifically specifiy specify speficic specific speicalist specialist stabilty stability stablity stability
    staekholder stakeholder stakehoder stakeholder stakehoders stakeholders stakehodlers stakeholders stakeholer
    stakeholder stakeholers stakeholders stakholder stakeholder stakholders stakeholders stategic strategic
    stategy strategy statergy strategy stratagy strategy strategc strategic stratergy strategy stratgy strategy
    strenght strength strenghts strengths strengthes strengths strengthning strengthening strucutre structure
    struture structure substancial substantial succede succeed succesful successful succesfully successfully
    successfull successful successfuly successfully suceed succeed sucess success sucessful successful
    sucessfully successfully sufficent sufficient sufficently sufficiently sugest suggest sugestion suggestion
    sugestions suggestions superviser supervisor supoort support suport support suports supports suprise
    surprise surronding surrounding sustainabilty sustainability sustainible sustainable symetric symmetric
    symtom symptom symtoms symptoms synchronious synchronous syncronize synchronize systamatic systematic
    systemtic systematic tackels tackles taht that tangable tangible targetted targeted teamate teammate
    teamates teammates techincal technical teching teaching techique technique techiques techniques techncial
    technical technial technical technicaly technically technicial technical technolgies technologies technolgy
    technology technologys technologies technqiue technique tecnical technical tecnology technology teh the
    tendancy tendency thier their thorougly thoroughly thoughtfull thoughtful throught through throughtout
    throughout througput throughput timley timely togehter together togther together tolerent tolerant tommorow
    tomorrow tommorrow tomorrow towrads towards tracability traceability tradeof trade-off tranfer transfer
    transfered transferred transfering transferring transparancy transparency transperancy transparency
    transperent transparent troubleshot troubleshoot troubleshoting troubleshooting truely truly truthworthy
    trustworthy typicaly typically understandig understanding understaning understanding understnad understand
    undestand understand undestanding understanding uneccessary unnecessary unecessary unnecessary unforseen
    unforeseen unkown unknown unneccessary unnecessary untill until useage usage usefull useful usualy usually
    utlize utilize vaildate validate vairous various varous various verfiy verify verison version visability
    visibility visibilty visibility volunter volunteer vulnerabilites vulnerabilities vulnerabilty vulnerability
    vulnerablity vulnerability vulnerbility vulnerability weakneses weaknesses wether whether whcih which
    whithin within wich which wiht with wokring working worflow workflow workflwo workflow writting writing
    wroking working wrtie write yeild yield
    """
}
