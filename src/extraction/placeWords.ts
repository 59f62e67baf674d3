/** Words that make a run of capitals a place, an event, a work or a people, and no person. Own list, from news usage. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const NOT_A_PERSON =
	words(`City County Street Road River Lake Island Islands Mountain Mountains Mount Valley Park Bridge Bay Sea Ocean
	Beach Coast Hill Hills Airport Station Castle Palace Square House Hall Tower Avenue Lane Town Village Province State States
	Republic Kingdom Empire Territory District Region Peninsula Desert Forest Canyon Falls Springs Heights Gardens Plaza Building Center
	Centre Stadium Arena Field Gallery Theatre Theater Cathedral Abbey Cemetery Prison Bridge Harbour Harbor Port Canal Highway
	War Wars Battle Treaty Act Acts Bill Agreement Accord Accords Election Elections Revolution Crisis Cup Championship Championships
	Olympics Games Prize Award Awards Medal Festival Convention Summit Day Days Week Month Year Century Age Era Series Season
	Session Ceremony Tour Trophy Open Bowl Derby Marathon Protocol Convention Declaration Constitution Charter Plan Deal Strategy
	Review Report Budget Law Code Amendment Article Section Chapter Part Volume Edition Album Song Film Movie Show Story Book Bible
	Theory Theorem Equation Principle Effect Law Method Language Studies Science History Music Art Arts Philosophy Economics
	Road Railway Line Route Ship Class Type Mark Model System Project Project Network Engine Windows Office Internet Web Online
	North South East West Northern Southern Eastern Western Central New San Los Las El Santa Saint Great United Upper Lower Grand
	World Global International National Federal Royal Imperial Supreme Public Civil Military Foreign Prime Special General
	Democratic Republican Liberal Conservative Socialist Communist Nationalist Progressive Labour Labor Green Christian Catholic
	Jewish Islamic Muslim Native Black White American British English Scottish Welsh Irish French German Italian Spanish Russian Chinese
	Japanese Indian Canadian Australian European African Asian Israeli Palestinian Greek Turkish Polish Dutch Swedish Norwegian Danish
	Soviet Roman Latin Arab Mexican Brazilian Korean Image Images Photo File Video Interview Figure Table Reference References External
	Links See Also Early Life Career Legacy Background Overview Introduction Biography Personal Death Education Works Awards
	Congress Parliament Senate Government Labour Party Union God Church Christmas Easter Covid Universe Earth Moon Sun Mars
	Human Rights Climate Change Health Care Security Trade Peace Power Freedom Justice Nations Kong Zealand Korea Africa America
	Lanka Arabia Rica Leone Guinea Faso Verde Emirates Virginia Carolina Dakota Hampshire Jersey York Mexico Rhode Wales Ireland
	Scotland England Britain Europe Asia Australia Canada China Japan Russia Germany France Spain Italy Texas California Florida Ohio
	Washington London Paris Berlin Moscow Beijing Airlines Airways Street Journal Times Post Herald Premier League Division`);

/** What people do, to tell a lone surname from a place: "Marsh resigned". */
export const PERSON_VERBS =
	words(`said says told wrote added argued resigned served died married campaigned graduated studied attended
	defeated succeeded appeared stated insisted claimed explained replied remained retired moved returned joined lost ran received worked
	became began continued announced won refused spent believed thought felt recalled testified tweeted posted asked warned criticised
	criticized praised denied admitted met visited lived grew taught played scored published described suggested accepted rejected`);

/** Capitalised words for an office in front of a name, besides the forms of address. */
export const OFFICES =
	words(`MP MPs MEP MEPs MSP MSPs AM MLA TD Prime Minister Ministers Chairman Chairwoman Chair Chairperson Speaker Leader
	Director CEO CFO Attorney Deputy Vice Foreign Home Shadow Education Health Defence Defense Finance Treasury Majority Minority
	Whip Premier Taoiseach Commissioner Administrator Envoy Spokesman Spokeswoman Spokesperson Actor Author Editor Coach Officer
	Executive Emperor Empress Tsar Sultan Emir Ayatollah Sheikh Congressman Congresswoman Assemblyman Delegate Councilman Councilwoman
	Chief Former Ex-President Ex-Prime Acting Interim Co-chair Treasurer Organiser Organizer Campaigner Nominee Candidate Founder
	Representative Inspector Constable Detective Superintendent Marshal Corporal Private Commander Lieutenant-General Vice-President
	First Lady President-elect Democrat Republican`);

/** Of these, the ones that are surnames as well: behind a given name they are one. */
export const ALSO_SURNAMES =
	words(`Field Hall Park Hill Bridge Lake Lane Forest Black White Green House Street Road West North South East Law May
	English French Irish Power Peace Justice Moon Day Song Paris London Washington England Ireland York Castle Tower Church Book
	Major Heights Bay Hills Wood Stone Marsh Banks Brooks Rivers Fields Price Royal Grant Chapel Garden Port Early`);
