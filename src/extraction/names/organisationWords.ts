/** Words that make a run of capitals an organisation. Own lists, from the usage of British papers, minutes and statements. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that say, last or inside a run of capitals, that it is an organisation. */
export const ORGANISATION_WORDS =
	words(`Party Parties Union Unions Council Committee Subcommittee Sub-Committee Group Groups Campaign Network Alliance Association
	Federation Confederation Society Societies Foundation Trust Institute Institution University College School Academy Hospital Club Company
	Corporation Corp Inc Ltd Limited plc PLC LLC GmbH Bank Church Agency Authority Department Ministry Office Commission Board
	Bureau Court Parliament Senate Congress Assembly Legislature Government Army Navy Force Forces Police Service Services Team League
	Movement Coalition Front Forum Conference Brigade Brigades Regiment Battalion Squadron Corps Division Legion Militia Times Telegraph Guardian
	Mail Mirror Herald Tribune Journal News Gazette Chronicle Magazine Observer Independent Press Media Radio Television
	Broadcasting CLP LLP NHS Exchange Momentum Industries Holdings Partners Associates Brothers Systems Airlines Airways Railways
	Railroad Motors Insurance Pharmaceuticals Productions Publications Publishing Publishers Orchestra Philharmonic Quartet Choir Ensemble
	Ballet Band Museum Library Centre Center Laboratory Laboratories Workers Socialists Conservatives Democrats Liberals Republicans
	Greens Secretariat Directorate Inspectorate Executive Left Branch Caucus Collective Cooperative Co-operative Consortium
	Appeal Watch Action Aid International Organisation Organization Fund Programme Project Initiative Panel Inquiry Tribunal
	Constabulary Borough Studio Studios Records Entertainment Pictures Technologies Technology Solutions Consulting Sciences Faculty Guild Lodge
	Chamber Synod Diocese Registry Taskforce Voices Scouts Brotherhood Fraternity Seminary Polytechnic Conservatory Staffel Confederacy
	Stores Supermarkets Communications Telecom Telecommunications Electric Petroleum Enterprises Ventures Securities Investments Logistics
	Software Foods Homes Properties Developments Builders Trains Buses Regulator Ombudsman Courier Examiner Argus Advertiser Enquirer
	Inquirer Brewery Breweries Hotels Trusts Command Wing Fleet Infantry Cavalry Affiliation Colleges Schools Universities Hospitals Committees Councils Departments Boards`);

/** Bodies that papers call by one word. */
export const ONE_WORD_ORGANISATIONS =
	words(`Labour Labor Conservatives Tories Liberals Greens Plaid Ukip Momentum Parliament Congress Senate Knesset Bundestag Duma
	Downing Google Facebook Twitter Microsoft Apple Amazon Reuters Bloomberg Unite Unison Interpol Europol Nato Unesco Unicef Oxfam
	Greenpeace Amnesty Stormont Holyrood Westminster Democrats Republicans Wikipedia Wikimedia Wikinews Bolsheviks Mensheviks Hamas
	Hezbollah Hizbollah Fatah Likud Taliban Daesh Isis Isil Wikileaks YouTube Youtube Instagram Whatsapp WhatsApp Netflix Uber Spotify
	Tesla Boeing Airbus Toyota Honda Nissan Nokia Samsung Sony Siemens Volkswagen Philips Unilever Vodafone Barclays
	Lloyds Natwest NatWest Santander Tesco Sainsbury’s Sainsbury's Asda Waitrose Ofcom Ofsted Ofgem Ofwat Defra Acas
	Mencap Barnardo’s Barnardo's Paramount Pixar Disney Nasa Aslef Usdaw Podemos Syriza Solidarność
	Politico Hansard Stonewall Medact Fabians Exxon Chevron Pfizer Moderna AstraZeneca
	Goldman JPMorgan Citigroup Nintendo Intel Yahoo Wikidata Mozilla Adobe Oracle Cisco Dell Huawei Lufthansa Ryanair EasyJet
	Deloitte KPMG Capita Serco Carillion Stagecoach Treasury Pentagon Kremlin Mossad Hansard Bundesbank`);

/** Bodies of several words that no word in them gives away. */
export const KNOWN_ORGANISATIONS: ReadonlySet<string> = new Set(
	`Sinn Féin,Sinn Fein,Fianna Fáil,Fianna Fail,Fine Gael,Plaid Cymru,Forza Italia,Lega Nord,Black Lives Matter,Extinction Rebellion,
	Just Stop Oil,Insulate Britain,Planned Parenthood,Al Qaeda,Al-Qaeda,Al Jazeera,Associated Press,Press Association,Agence France-Presse,
	Islamic State,Islamic Jihad,Boko Haram,Al Shabaab,Al-Shabaab,Red Cross,Red Crescent,Save the Children,Doctors Without Borders,
	Médecins Sans Frontières,Human Rights Watch,United Nations,European Union,Security Council,General Assembly,High Court,
	Supreme Court,Federal Reserve,Scotland Yard,Stand Up To Racism,Hope Not Hate,Hope not Hate,Vote Leave,Better Together,Labour First,
	Labour Together,Policy Exchange,Conservative Home,Citizens Advice,Age UK,Action Aid,Christian Aid,Marie Curie,Premier League,
	Rolling Stones,British Airways,British Gas,British Telecom,Marks and Spencer,Marks & Spencer,Rolls-Royce,Rolls Royce,General Motors,
	General Electric,Goldman Sachs,Morgan Stanley,Lehman Brothers,Wells Fargo,Credit Suisse,Deutsche Bank,Royal Mail,Post Office,
	Home Office,Foreign Office,Cabinet Office,Crown Prosecution Service,White House Press Office,Khmer Rouge,Viet Cong,Ku Klux Klan,
	Tea Party,Proud Boys,Oath Keepers,Alternative for Germany,Front National,National Front,Vlaams Belang,Golden Dawn,Lok Sabha,Rajya Sabha,
	House of Commons,House of Lords,House of Representatives,Lib Dem,Lib Dems,Royal Navy,Royal Society,Privy Council,National Guard,Muslim Brotherhood`
		.split(',')
		.map((name) => name.trim().replace(/\s+/gu, ' ')),
);

/** Words in front of "of" that make a body with what follows. */
export const BODIES_OF =
	words(`Knights Friends Sons Daughters Order Brotherhood Sisterhood Sisters Voice Church House Houses Democrats Community
	Commonwealth Choice Pact Union Society Bridge Companions Servants Bank Archdiocese Ministers Peers Youth Mothers Families Workers
	Republic Campaign Confederation Organisation Organization Federation Chamber Faculty School`);

/** Words in front of "for" that make a body with what follows. */
export const BODIES_FOR =
	words(`Council Foundation Campaign Institute Centre Center Society Association Committee Movement Fund Trust Organisation
	Organization Coalition Alliance Union Network Department Ministry Office Agency Commission Authority Board Group Partnership
	Programme Program Front Club School Academy Initiative Forum Federation Action Voice Voices Citizens Friends Alternative Appeal Bank
	Justice Together Left Labour Party Laboratory College Registry Project Taskforce Caucus Collective Bureau Unit Panel`);

/** Words in front of "on" that make a body with what follows. */
export const BODIES_ON = words(`Council Committee Subcommittee Commission Institute Panel Forum Inquiry Group`);

/** Words in front of "to" that make a body with what follows. */
export const BODIES_TO = words(`Campaign Committee Coalition Alliance Movement Fund Now Right Union`);

/** Bodies whose subject may be two things: "Department for Work and Pensions". */
export const BODIES_OF_TWO =
	words(`Department Ministry Committee Institute Office Association Society College School Faculty Centre Center Council
	Commission Agency Authority Movement Party Campaign Federation Museum Foundation Organisation Organization Secretariat Union
	Board Bureau Trust Group Academy Laboratory Administration`);

/** First words of the names of foreign parties and bodies, and of clubs. */
export const FOREIGN_FRONT =
	words(`Partido Parti Partito Partei Partai Partia Mouvement Movimiento Movimento Bloc Bloque Bündnis Alianza Alliance Coalition
	Coalición Rassemblement Convergència Convergencia Forza Lega Liga Ligue Sinn Fianna Fine Cumann Plaid Barisan Parlement Izquierda
	Unión União Unione Union Frente Fronte Ordre Confederación Confédération Société Sociedad Deutsche Deutscher Bundesverband Università
	Université Universidad Universität Universidade Istituto Instituto Institut Compagnie Banco Banca Banque FC AFC CF AC AS SC SV VfB
	Radio Club Team Atlético Sporting Inter Borussia Dynamo Lokomotiv Spartak`);

/** Last words of the names of clubs. */
export const CLUB_ENDS = words(
	`United Rovers Wanderers Athletic Albion Hotspur Villa Rangers Celtic Thistle Argyle Orient FC AFC F.C. A.F.C.`,
);

/** Last words of the names of papers: behind the name of a place. */
export const PAPER_ENDS =
	words(`Star Sun Mercury Echo Argus Express Standard Examiner Courier Record Review Post Globe Dispatch Inquirer
	Advertiser Citizen Evening Reporter Enquirer Sentinel Bulletin Bee Plain Advocate Ledger Register Leader Spectator Statesman Economist
	Messenger Times Daily World Today Weekly`);

/** Common nouns whose possessive stands inside a name: "New People’s Party". */
export const POSSESSIVES_INSIDE =
	words(`People Peoples Workers Worker Women Woman Men Children King Queen Prince Lord Farmers Farmer Teachers Students Student Players
	Writers Veterans Citizens Peasants Bishop Players’ Girls Boys Mothers Fathers Parents Nurses Tenants Friends Miners Doctors Lawyers
	Officers Members Pensioners America Nation World Publishers Employers Manufacturers Merchants Sailors Fishermen`);

/** Nouns in front of a body's name: "the band Kestrel Wharf". */
export const BODY_NOUNS =
	words(`party band group company firm charity union newspaper paper magazine label club team bank broadcaster network coalition
	organisation organization agency brand retailer publisher station channel outfit quartet trio orchestra consultancy thinktank
	think-tank parties bands groups companies charities unions newspapers clubs teams banks organisations organizations website factions
	faction militia developer developers startup start-up manufacturer producer airline insurer supermarket chain duo conglomerate`);
