/** Capitalised words that are no name, or nobody's. Own lists, from news usage. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Capitals that are no organisation. */
export const NOT_ACRONYMS =
	words(`UK US USA EU TV DVD CD AM PM GMT BST EST PST UTC MP MPs MEP MEPs MSP MSPs CEO CFO COVID HIV AIDS DNA OK PDF
	URL QC KC PHD BA MA MBE OBE CBE AGM VAT GDP GCSE II III IV VI VII VIII IX XI XII NB PS RIP FAQ DIY LED AI IT HR PR ID
	MR MRS MS DR VIP DJ DJs NYC LA DC SUV EP LP KO TKO ERA MVP MC CEOs GP GPs NGO NGOs PVC USB LCD GPS DNA RNA IQ TBA TBC AKA FYI PS NB ICT VHS PC PCs QA Q&A HQ
	USSR UAE DRC PhD BSc MSc PGCE GCSEs FRS OM KBE DBE CBE MBE OBE KCB JP DSc LLB FBA LGBT LGBTQ BAME SWAT VP VAR NFT GI PM PMs MLA MLAs MPP MPPs TD TDs
	XXX XI AOB AOCB EDIT UPDATE ENDS NOTE NOTES ACTION AGREED RESOLVED RELEASE RSVP ASAP PTO BC AD BCE CE ISBN ISSN URLs FAQs GMO AGMs HGV SEN SATs EFL IPA IVF ADHD PTSD STEM BDS BLM`);

/** Capitalised words that are no name: days, months, peoples, languages, faiths, courtesies. */
export const NEVER_NAMES =
	words(`January February March April May June July August September October November December Monday
	Tuesday Wednesday Thursday Friday Saturday Sunday British English Scottish Welsh Irish French German Italian Spanish
	American European African Asian Russian Chinese Japanese Israeli Palestinian Indian Jewish Muslim Muslims Christian
	Christians Catholic Protestant Islamic Islamophobes Islamophobia Marxist Marxists Blairite Blairites Tory Labourite
	Christmas Easter Ramadan Internet Covid Brexit Holocaust Antisemitism Government I The A An And But Or If In On At By For
	From With As It He She We They You This That These Those There Here Who What When Where Why How Which While Since After
	Before During Until Then Now Also However Meanwhile Moreover Despite Although Though Because So Yet Not No Yes All Some
	Many Most Few Each Every Both Either Neither One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last
	Next His Her Their Our My Your Its Mr Mrs Ms Another Other Others According Following Under Over About Against Among
	Between Through Having Being Such Rather Instead Indeed Today Tomorrow Yesterday Tonight Unfortunately Bold Signed Are Is
	Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Must Let To Of Once Even Only Just Still Perhaps
	Well Again Earlier Later Recently Previously Finally North South East West Northern Southern Eastern Western Central
	Nobody Everyone Someone Anyone Nothing Everything Something Insiders Critics Officials Supporters Sources Opponents Experts Analysts Residents Voters Campaigners Activists Organisers Allies
	Aides Friends Colleagues Lawyers Doctors Teachers Nurses Police Ministers Leaders Councillors Delegates Workers Students Parents
	Women Men Children People Staff Protesters Campaign Members Minutes Apologies Present Motion Resolved Agreed
	Near Inside Outside Around Along Across Behind Beyond Amid Via Per Beneath Beside Accordingly Consequently Meantime
	Together Often Sometimes Usually Always Never Maybe Later Soon Overall Altogether Besides Otherwise Therefore Thus Hence Nevertheless
	Nonetheless Furthermore Additionally Similarly Likewise Elsewhere Further More Less Much Little Several Various Within Without Upon
	Toward Towards Throughout Unlike Like Including Considering Given Regarding Concerning Whereas Whether Whatever Whoever Whose Whom
	Please Thanks Thank Hello Dear Yours Sincerely Regards Congratulations Sorry Welcome Early Late Born Based Located Founded Formed
	Originally Initially Currently Presently Formerly Eventually Immediately Suddenly Apparently Perhaps Possibly Clearly Certainly
	Police Parliament Government Opposition Congress Researchers Scientists Authorities Troops Soldiers Rebels Prosecutors Investigators
	Judges Jurors Historians Economists Journalists Reporters Editors Readers Fans Players Actors Singers Musicians Artists Writers Poets
	Half Part Additional New Old Young Good Bad Great Big Small High Low Long Short Public Private National International Local Global
	Things Money Time Life Death Love Work Nature Society Evidence Information Research Science History Politics Religion Music Art
	Everybody Anybody Somebody None Others Mine Ours Theirs Image Photo File Picture Video Source Photograph Figure Table Caption Credit`);

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
	Washington London Paris Berlin Moscow Beijing Airlines Airways Street Journal Times Post Herald Premier League Division
	Airmen Servicemen Citizen Citizens Personnel Members Reserves Base Casino Grove Shop Life Notes Seconds Minutes Hours Miles Shuttle Telescope Space Cyclone Hurricane Storm Typhoon Tropical Operation Camp Fort Hotel Inn Pub Hostel HMS USS RMS Cape Planet
	Comet Asteroid Goals Goal Plans Resources Rights Speech Floor Chronicle Principles Domain Rider Matters Recollections
	Skating Rink Playfield Brook Creek Pond Junction Pit Estate Places Pilot Lightning Floyd’s Journalism Engineering Communication
	Psychology Chemistry Biology Physics Mathematics Medicine Nursing Sociology Linguistics Literature Architecture Geography
	Agriculture Transport Transportation Environment Housing Industry Commerce Energy Affairs Interior Exterior Information Technology
	Syntax Grammar Dictionary Encyclopedia Encyclopaedia Bulletin Annals Proceedings Transactions Recipes Diaries Letters Essays Poems
	Plays Memoirs Tales Songs Sonata Symphony Concerto Opera Suite Overture Nocturne Prelude Requiem Mass Hymn Psalm Gospel Testament
	Disease Syndrome Virus Pandemic Influenza Fever Cancer Polaroids Paralympics Christmas Hanukkah Diwali Eid Passover Lent`);
