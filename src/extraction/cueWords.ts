/** Words that attribute speech. Sources: reporting verbs of British style guides and grammars; own list, by class. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Verbs that take a clause with or without "that", or a quotation. */
export const SAY_VERBS =
	words(`said says say saying stated states stating added adds adding insisted insists insisting argued argues
	arguing claimed claims claiming warned warns warning wrote writes writing tweeted tweets tweeting posted explained explains
	explaining replied replies responded responds asserted asserts declared declares declaring commented comments remarked
	remarks noted notes noting observed observes announced announces announcing admitted admits admitting conceded concedes
	acknowledged acknowledges maintained maintains contended contends stressed stresses stressing emphasised emphasises
	emphasized suggested suggests suggesting alleged alleges complained complains confirmed confirms denied denies denying
	predicted predicts pledged pledges vowed vows promised promises urged urges asked asks joked quipped continued concluded
	concludes recalled recalls revealed reveals told tells telling reported reports testified testifies tweeted
	countered boasted lamented reiterated reaffirmed protested proclaimed mused exclaimed shouted whispered muttered
	answered began highlighted underlined cautioned demanded demands demanding`);

/** Of these, the ones that often take an object that is no speech: they need "that", a colon or a quotation. */
export const NEEDS_CLAUSE = new Set(
	words(`noted notes noting observed observes announced announces announcing confirmed confirms reported reports revealed reveals
 began continued maintained maintains answered urged urges pledged promised denied denies denying highlighted underlined
	demanded demands demanding posted wrote writes writing recalled recalls asked asks stressed stresses explained explains
	acknowledged acknowledges reiterated concluded concludes protested suggested suggests states asserted declared predicted`),
);

/** Nouns of written utterances. */
export const WRITTEN_NOUNS = words(`statement letter motion petition manifesto declaration resolution`);
