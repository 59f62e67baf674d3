/** Words that stand beside or inside the names of people. Own lists, from the usage of British papers, minutes and statements. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Forms of address and offices that stand in front of a name. */
export const TITLES =
	words(`Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Rev Revd Reverend Canon Sister
	Father Rabbi Imam Bishop Archbishop Pope King Queen Prince Princess Duke Duchess Earl Count Cllr Councillor Alderman Sgt
	Sergeant Lt Lieutenant Capt Captain Maj Major Col Colonel Gen General Admiral President Chancellor Senator Sen Rep
	Representative Congressman Congresswoman Gov Governor Mayor Judge Justice Ambassador Secretary Comrade`);

/** Capitalised words for an office in front of a name, besides the forms of address. */
export const OFFICES =
	words(`MP MPs MEP MEPs MSP MSPs AM MLA TD Prime Minister Ministers Chairman Chairwoman Chair Chairperson Speaker Leader
	Director CEO CFO Attorney Deputy Vice Foreign Home Shadow Education Health Defence Defense Finance Treasury Majority Minority
	Whip Premier Taoiseach Commissioner Administrator Envoy Spokesman Spokeswoman Spokesperson Actor Author Editor Coach Officer
	Executive Emperor Empress Tsar Sultan Emir Ayatollah Sheikh Congressman Congresswoman Assemblyman Delegate Councilman Councilwoman
	Chief Former Ex-President Ex-Prime Acting Interim Co-chair Treasurer Organiser Organizer Campaigner Nominee Candidate Founder
	Representative Inspector Constable Detective Superintendent Marshal Corporal Private Commander Lieutenant-General Vice-President
	First Lady President-elect Democrat Republican`);

/** Nouns that say what somebody is. */
export const ROLES =
	words(`leader secretary director minister chair chairman chairwoman chairperson chief president vice-president
	treasurer officer spokesman spokeswoman spokesperson mayor councillor MP MPs MEP MSP senator governor ambassador editor
	journalist reporter correspondent author writer novelist poet filmmaker film-maker actor actress singer musician professor
	lecturer academic historian economist scientist researcher doctor nurse teacher head lawyer barrister solicitor judge
	campaigner activist organiser organizer convenor convener candidate fellow founder co-founder owner manager coach
	player striker captain commander general colonel analyst adviser advisor aide ally expert critic veteran peer lord
	commissioner inspector detective constable superintendent bishop archbishop priest vicar executive chancellor premier
	delegate representative member host presenter winner champion attorney counsel consultant architect engineer artist
	designer producer trustee steward worker master manageress headteacher president broadcaster comedian rapper columnist`);

/** Particles inside surnames. */
export const PARTICLES = words(`de del della der den di da dos du la le van von bin ibn al el ap ter ten`);

/** What people do, to tell a lone surname from a place: "Marsh resigned". */
export const PERSON_VERBS =
	words(`said says told wrote added argued resigned served died married campaigned graduated studied attended
	defeated succeeded appeared stated insisted claimed explained replied remained retired moved returned joined lost ran received worked
	became began continued announced won refused spent believed thought felt recalled testified tweeted posted asked warned criticised
	criticized praised denied admitted met visited lived grew taught played scored published described suggested accepted rejected`);

/** Of these, the ones that are surnames as well: behind a given name they are one. */
export const ALSO_SURNAMES =
	words(`Field Hall Park Hill Bridge Lake Lane Forest Black White Green House Street Road West North South East Law May
	English French Irish Power Peace Justice Moon Day Song Paris London Washington England Ireland York Castle Tower Church Book
	Major Heights Bay Hills Wood Stone Marsh Banks Brooks Rivers Fields Price Royal Grant Chapel Garden Port Early`);
