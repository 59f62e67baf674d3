/** Words that make a run of capitals an organisation. Own lists, from the usage of British papers, minutes and statements. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

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
