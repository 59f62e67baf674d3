/**
 * What people type and documents print otherwise, for news, statements and minutes. Each line is one set of words that
 * stand for the same act; a word may stand in several. They are brought together by stem ("expelled", "expelling"); a verb
 * with a particle also matches with up to three words between ("kicked him out").
 *
 * Reviewed by hand and kept small: a line belongs here only if a reader would take either word for an answer to a question
 * that used the other. What was also looked for is said with every answer. Words of judgement (purge, scab) stay out.
 */
export const BRIDGES: readonly (readonly string[])[] = [
	['expel', 'expulsion', 'kick out', 'throw out', 'boot out', 'chuck out', 'turf out', 'eject', 'exclude', 'exclusion'],
	['expel', 'expulsion', 'proscribe', 'proscription'],
	['ban', 'proscribe', 'proscription', 'outlaw', 'prohibit', 'prohibition'],
	['suspend', 'suspension'],
	['reinstate', 'reinstatement', 'readmit', 'readmission', 'let back', 'take back'],
	['resign', 'resignation', 'quit', 'step down', 'stand down', '>leave', '>have left', '>has left', '>had left'],
	['sack', 'dismiss', 'dismissal', '>fire', 'lay off', 'layoff', 'redundancy', 'redundant'],
	['strike', 'industrial action', 'walk out', 'walkout', 'stoppage'],
	['vote', 'ballot'],
	['pay rise', 'wage rise', 'pay increase', 'wage increase'],
	['pay', 'wage', 'salary'],
	['job', 'employment'],
	['>demo', 'demonstration', 'protest', 'rally', '>march'],
	['talks', 'negotiation', 'negotiate'],
	['agree', 'agreement'],
	['shut', '>close', 'closure'],
	['evict', 'eviction'],
	['law', 'legislation', 'statute'],
	['>money', 'fund', 'funding', '>cash'],
	['die', 'death', 'dead', 'fatality'],
	['hurt', 'injure', 'injury'],
	['covid', 'coronavirus', 'pandemic'],
	['mp', 'member of parliament'],
	['nhs', 'national health service'],
	['pm', 'prime minister'],
	['agm', 'annual general meeting'],
	['deny', 'denial'],
	['decide', 'decision'],
	['propose', 'proposal'],
	['apologise', 'apology'],
	['refuse', 'refusal'],
	['criticise', 'criticism', 'condemn', 'condemnation', 'denounce'],
	['support', 'endorse', 'endorsement'],
	['support', 'solidarity', 'defend'],
	// A noun and its adjective that have no stem in common.
	['finance', 'financial'],
	['economy', 'economic'],
	['commerce', 'commercial'],
	['province', 'provincial'],
	['president', 'presidential'],
	['minister', 'ministerial'],
	['parliament', 'parliamentary'],
	['election', 'electoral'],
	['crime', 'criminal'],
	['medicine', 'medical'],
];
