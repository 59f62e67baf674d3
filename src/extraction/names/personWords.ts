/** Words that stand beside or inside the names of people. Own lists, from the usage of British papers, minutes and statements. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Forms of address and offices that stand in front of a name. */
export const TITLES =
	words(`Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Rev Revd Reverend Canon Sister
	Father Rabbi Imam Bishop Archbishop Pope King Queen Prince Princess Duke Duchess Earl Count Cllr Councillor Alderman Sgt
	Sergeant Lt Lieutenant Capt Captain Maj Major Col Colonel Gen General Admiral President Chancellor Senator Sen Rep
	Representative Congressman Congresswoman Gov Governor Mayor Judge Justice Ambassador Secretary Comrade Coun Cllrs
	Councillors Messrs Cde`);

/** Capitalised words for an office in front of a name, besides the forms of address. */
export const OFFICES =
	words(`MP MPs MEP MEPs MSP MSPs AM MLA TD Prime Minister Ministers Chairman Chairwoman Chair Chairperson Speaker Leader
	Director CEO CFO Attorney Deputy Vice Foreign Home Shadow Education Health Defence Defense Finance Treasury Majority Minority
	Whip Premier Taoiseach Commissioner Administrator Envoy Spokesman Spokeswoman Spokesperson Actor Author Editor Coach Officer
	Executive Emperor Empress Tsar Sultan Emir Ayatollah Sheikh Congressman Congresswoman Assemblyman Delegate Councilman Councilwoman
	Chief Former Ex-President Ex-Prime Acting Interim Co-chair Treasurer Organiser Organizer Campaigner Nominee Candidate Founder
	Representative Inspector Constable Detective Superintendent Marshal Corporal Private Commander Lieutenant-General Vice-President
	First Lady President-elect Democrat Republican Det Con Insp Supt DCI PC WPC`);

/** Letters behind a name. */
export const LETTERS_BEHIND = words(
	`QC KC MBE OBE CBE KBE DBE GBE KCMG CMG FRS FBA PhD JP DL MA BA BSc MSc MD RN TD VC GC DSO`,
);

/** Nouns that say what somebody is. */
export const ROLES =
	words(`leader secretary director minister chair chairman chairwoman chairperson chief president vice-president
	treasurer officer spokesman spokeswoman spokesperson mayor councillor MP MPs MEP MSP senator governor ambassador editor
	journalist reporter correspondent clerk author writer novelist poet filmmaker film-maker actor actress singer musician professor
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
	words(`said says told tells wrote writes added adds argued argues resigned served serves died dies married campaigned graduated
	studied attended defeated succeeded appeared appears stated states insisted insists claimed claims explained explains replied replies
	remained retired moved returned returns joined joins lost ran runs received worked works became becomes began begins continued
	announced announces won wins refused refuses spent believed believes thought thinks felt feels recalled recalls testified tweeted
	posted asked asks warned warns criticised criticized praised denied denies admitted admits met meets visited lived lives grew taught
	teaches played plays scored published described describes suggested suggests accepted rejected kept finished placed served led held
	gave took made tried decided wanted saw knew came went stood sat spoke speaks talked talks walked arrived left leaves wore drove
	learned learnt read sang sings composed painted directed produced starred stars acted co-wrote earned born coached trained fought
	retained regained contested endorsed opposed supported pledged promised urged voted called hopes hoped agreed disagreed apologised
	apologized noted notes observed commented remarked concluded conceded confirmed declared demanded complained discovered invented founded
	co-founded established appointed swore signed wins replaced beat sued pleaded appealed survived suffered recovered travelled
	traveled fled escaped emigrated settled converted studies collaborated performed performs recorded toured debuted tells kissed
	loves loved hated hates laughed smiled cried nodded whispered shouted mused joked quipped reckons insists hails hailed hired
	sacked dismissed responded acknowledged boasted bragged contributed considered realises realised realized`);

/** Of these, the ones that are surnames as well: behind a given name they are one. */
export const ALSO_SURNAMES =
	words(`Field Hall Park Hill Bridge Lake Lane Forest Black White Green House Street Road West North South East Law May
	English French Irish Power Peace Justice Moon Day Song Paris London Washington England Ireland York Castle Tower Church Book
	Major Heights Bay Hills Wood Stone Marsh Banks Brooks Rivers Fields Price Royal Grant Chapel Garden Port Early`);
