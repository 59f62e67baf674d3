/** Tables for telling people and organisations apart. Own lists, from the usage of British papers, minutes and statements. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Forms of address and offices that stand in front of a name. */
export const TITLES =
	words(`Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Rev Revd Reverend Canon Sister
	Father Rabbi Imam Bishop Archbishop Pope King Queen Prince Princess Duke Duchess Earl Count Cllr Councillor Alderman Sgt
	Sergeant Lt Lieutenant Capt Captain Maj Major Col Colonel Gen General Admiral President Chancellor Senator Sen Rep
	Representative Congressman Congresswoman Gov Governor Mayor Judge Justice Ambassador Secretary Comrade`);

/** Particles inside surnames. */
export const PARTICLES = words(`de del della der den di da dos du la le van von bin ibn al el ap ter ten`);

/** Last or first words that make a run of capitals an organisation. */
export const ORGANISATION_WORDS =
	words(`Party Union Unions Council Committee Group Groups Campaign Network Alliance Association
	Federation Society Foundation Trust Institute Institution University College School Academy Hospital Club Company
	Corporation Corp Inc Ltd Limited plc PLC LLC Bank Church Agency Authority Department Ministry Office Commission Board
	Bureau Court Parliament Senate Congress Assembly Government Army Navy Force Forces Police Service Services Team League
	Movement Coalition Front Forum Conference Congress Brigade Brigades Regiment Times Telegraph Guardian Mail Mirror Post
	Herald Tribune Journal News Gazette Observer Independent Press Media Radio Television Broadcasting CLP LLP NHS
	Exchange Momentum Industries Group Holdings Partners Systems Airlines Airways Railways Orchestra Band Museum Library
	Centre Center Laboratory Workers Socialists Conservatives Democrats Liberals Republicans Greens Committee Secretariat
	Executive Left Branch Caucus Collective Cooperative Co-operative Appeal Watch Action Aid International Organisation
	Organization Fund Programme Project Initiative Panel Inquiry Tribunal Constabulary Borough Studio Studios Records
	Entertainment Pictures Technologies Technology Solutions Consulting Sciences Faculty Guild Lodge Chamber Synod Diocese`);

/** Parties and bodies that papers call by one word. */
export const ONE_WORD_ORGANISATIONS =
	words(`Labour Conservatives Tories Greens Plaid Ukip Momentum Parliament Congress Senate
	Downing Google Facebook Twitter Microsoft Apple Amazon Reuters Bloomberg Unite Unison Interpol Europol Nato Unesco
	Unicef Oxfam Greenpeace Amnesty Stormont Holyrood Westminster Democrats Republicans Wikipedia Wikimedia Wikinews`);

/** Capitals that are no organisation. */
export const NOT_ACRONYMS =
	words(`UK US USA EU TV DVD CD AM PM GMT BST EST PST UTC MP MPs MEP MEPs MSP MSPs CEO CFO COVID HIV AIDS DNA OK PDF
	URL QC KC PHD BA MA MBE OBE CBE AGM VAT GDP GCSE II III IV VI VII VIII IX XI XII NB PS RIP FAQ DIY LED AI IT HR PR ID`);

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
	Women Men Children People Staff Protesters Campaign Members Minutes Apologies Present Motion Resolved Agreed`);

/** Places that are met as capital runs and are neither people nor organisations. Countries and large cities. */
export const PLACES = new Set(
	`London Manchester Birmingham Liverpool Leeds Sheffield Bristol Glasgow Edinburgh Cardiff Belfast Newcastle Nottingham
	Leicester Brighton Bath Oxford Cambridge York England Scotland Wales Ireland Britain Europe Africa Asia America France
	Germany Spain Italy Russia China Japan India Israel Palestine Iraq Iran Syria Afghanistan Pakistan Australia Canada
	Mexico Brazil Argentina Paris Berlin Madrid Rome Moscow Beijing Tokyo Washington Chicago Boston Texas California Florida
	Virginia Ohio Georgia Ukraine Poland Greece Turkey Egypt Libya Gaza Jerusalem Dublin Brussels Geneva Vienna`
		.trim()
		.split(/\s+/u)
		.concat(
			'New York',
			'United Kingdom',
			'United States',
			'Great Britain',
			'Northern Ireland',
			'North Korea',
			'South Africa',
			'Los Angeles',
			'New Zealand',
			'Hong Kong',
			'Saudi Arabia',
			'White House',
			'Downing Street',
			'Middle East',
			'San Francisco',
			'Soviet Union',
			'European Union',
			'United Nations',
		),
);

/** Given names that are common in English-language news; enough to tell a person from a place or a work. */
export const GIVEN_NAMES =
	words(`Aaron Abdul Abigail Abraham Adam Adrian Ahmed Aidan Al Alan Alastair Albert Alec Alex Alexander Alexandra Alexis Alfred Ali
	Alice Alison Alistair Allan Allen Allison Amanda Amber Amir Amy Ana Andrea Andrew Andy Angela Angus Anita Ann Anna Anne Annette
	Annie Anthony Antonio Antony April Arnold Arthur Asha Ashley Audrey Austin Ayesha Barack Barbara Barry Beatrice Becky Ben Benjamin
	Bernard Bernie Beth Betty Beverly Bill Billy Blake Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brett Brian Bridget Bruce
	Bryan Caitlin Calvin Cameron Carl Carla Carlos Carol Caroline Carolyn Catherine Cathy Cecilia Chad Charles Charlie Charlotte
	Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Claire Clara Clare Clarence Claudia Clive Colin Connor Conor
	Corey Craig Crystal Curtis Cynthia Daisy Dale Damian Dan Daniel Danielle Danny Darren Dave David Dawn Dean Deborah Debra Denis
	Denise Dennis Derek Diana Diane Dominic Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin Dylan Ed Eddie Edgar Edith Edward
	Edwin Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Ellie Emily Emma Emmanuel Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva
	Evelyn Ewan Faith Farah Fatima Felix Fernando Fiona Florence Frances Francis Francisco Frank Fred Frederick Gabriel Gail Gareth Gary
	Gavin Gemma Geoff Geoffrey George Gerald Gerard Gillian Gina Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregory Guy Hannah
	Harold Harriet Harris Harry Hassan Heather Hector Helen Henry Herbert Hilary Hillary Holly Howard Hugh Hugo Humza Ian Ibrahim Imran
	Ingrid Irene Iris Isaac Isabel Ivan Jack Jackie Jacob Jacqueline Jade Jake James Jamie Jan Jane Janet Janice Jared Jasmine Jason Jay
	Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jim Jimmy Jo Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan
	Jordan Jorge Jose Joseph Josh Joshua Joy Joyce Juan Judith Judy Julia Julian Julie June Justin Karen Karl Kate Katherine Kathleen
	Kathryn Kathy Katie Kay Keir Keith Kelly Ken Kenneth Kerry Kevin Kim Kimberly Kirsty Kofi Kurt Kwame Kyle Lance Larry Laura Lauren
	Laurence Lawrence Leah Lee Len Leo Leon Leonard Leroy Leslie Lewis Liam Lillian Linda Lindsay Lindsey Lisa Liz Lloyd Lois Lorraine
	Louis Louise Lucas Lucy Luis Luke Lydia Lynn Mabel Maggie Malcolm Mandy Marc Marcus Margaret Maria Marian Marie Marilyn Mario Marion
	Mark Marlene Martha Martin Marvin Mary Mathew Matt Matthew Maureen Maurice Max Maya Meg Megan Mehmet Melanie Melissa Mercedes Mia
	Michael Michelle Miguel Mike Miles Miranda Miriam Mo Mohamed Mohammad Mohammed Moira Molly Mona Monica Morgan Muhammad Myra Nadia Nancy
	Naomi Natalie Natasha Nathan Neil Nelson Niall Nicholas Nick Nicola Nicolas Nicole Nigel Nina Noel Nora Norma Norman Olga Oliver Olivia
	Omar Oscar Owen Pam Pamela Pat Patricia Patrick Paul Paula Pauline Pedro Peggy Penny Percy Perry Pete Peter Phil Philip Phillip Phyllis
	Piers Priti Priya Rachel Rafael Rajesh Ralph Ramon Randy Rashid Ray Raymond Rebecca Reg Reginald Rene Rhys Ricardo Richard Rick Ricky
	Rishi Rita Rob Robert Roberta Roberto Robin Rod Roger Roland Ron Ronald Rory Rosa Rosalind Rose Rosemary Roy Ruby Rudy Rupert Russell Ruth
	Ryan Sadiq Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Sean Seamus Sebastian Seema Sergei Seth Shane Shannon Sharon Shaun Shawn
	Sheila Shelley Shirley Sian Sidney Simon Sofia Sonia Sophia Sophie Stacey Stan Stanley Stella Stephanie Stephen Steve Steven Stewart
	Stuart Sue Susan Susanna Suzanne Sylvia Tanya Tara Ted Terence Teresa Terry Theo Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby
	Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Tyler Ursula Valerie Vanessa Vera Vernon Veronica Victor Victoria Vincent Viola
	Virginia Vivian Vladimir Wallace Walter Wanda Warren Wayne Wendy Wesley Wilfred Will William Willie Winifred Winston Xavier Yasmin
	Yusuf Yvette Yvonne Zac Zachary Zara Zoe`);

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
