/**
 * Verbs and nouns of speech with what can follow them. Sources: the reporting verbs of English grammars (Quirk et al., A
 * Comprehensive Grammar, 16.31 and 16.63) and of newspaper style guides; own choice and classes.
 */

/**
 * What a verb of speech takes as content:
 *
 * - `c`: a clause without "that" ("said he would go"); implies `t` and `q`
 * - `t`: a clause with "that"
 * - `q`: a quotation
 * - `n`: a noun phrase that tells what was said ("denied the claim", "praised the plan")
 * - `i`: an infinitive ("promised to go")
 * - `o`: somebody who is told, then clause, quotation or infinitive ("told reporters that", "asked him to")
 * - `p`: somebody, and the content begins with them ("urged members to leave", "accused him of lying")
 * - `w`: a question ("asked whether")
 * - `v`: may stand in front of its subject ("said Ms Okoro")
 */
type Frames = string;

/** Regular verbs by what they take; their forms are made by rule. */
const REGULAR: Readonly<Record<Frames, string>> = {
	ctqv: 'add argue insist warn observe remark comment conclude declare joke maintain exclaim reply respond recall retort quip counter continue tweet lament muse assure caution guess reason',
	ctqniv: 'claim',
	ctqnv: 'assert explain stress note acknowledge admit concede suggest predict report',
	tqi: 'profess',
	tq: 'boast complain contend signal testify imply mention caution protest interject post chime concur speculate estimate hint specify',
	tqv: 'point',
	tqn: 'deny allege announce confirm emphasise emphasize indicate reiterate reveal proclaim repeat state underline underscore highlight recount stipulate',
	qv: 'ask answer shout yell cry whisper mutter murmur scream chant respond agree begin recite bark fume scoff sing pen sigh growl snap roar bellow reason demand insist',
	n: 'express voice',
	tqni: 'demand pledge promise vow threaten propose',
	qn: 'criticise criticize praise mock slam blast condemn denounce describe detail outline defend dismiss label brand dub cite ridicule question hail applaud commend decry deride disparage tout downplay summarise summarize',
	p: 'accuse urge call blame thank invite advise encourage remind challenge implore beg',
	w: 'ask wonder query',
	o: 'assure inform remind notify brief warn ask advise',
};

/** Irregular verbs: base, third person, past, past participle, -ing; then what they take. */
const IRREGULAR: readonly (readonly [forms: string, frames: Frames])[] = [
	['say says said said saying', 'ctqv'],
	['write writes wrote written writing', 'tqv'],
	['tell tells told told telling', 'o'],
	['think thinks thought thought thinking', 'q'],
	['speak speaks spoke spoken speaking', 'q'],
	['read reads read read reading', 'q'],
	['put puts put put putting', 'q'],
	['swear swears swore sworn swearing', 'ti'],
];

/** The form of a verb, as far as it decides where its subject can be. */
type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface CueVerb {
	readonly lemma: string;
	readonly form: VerbForm;
	readonly frames: Frames;
}

const DOUBLING = new Set(['admit', 'quip', 'beg', 'dub', 'slam', 'concur']);

function regularForms(lemma: string): readonly string[] {
	if (DOUBLING.has(lemma)) {
		const last = lemma.slice(-1);
		return [lemma, `${lemma}s`, `${lemma}${last}ed`, `${lemma}${last}ed`, `${lemma}${last}ing`];
	}
	if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
	if (/[^aeiou]y$/u.test(lemma)) {
		const stem = lemma.slice(0, -1);
		return [lemma, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
	}
	const s = /(?:s|sh|ch|x|z)$/u.test(lemma) ? 'es' : 's';
	return [lemma, `${lemma}${s}`, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
}

function makeVerbs(): ReadonlyMap<string, CueVerb> {
	const verbs = new Map<string, CueVerb>();
	const add = (forms: readonly string[], frames: Frames): void => {
		const [lemma = ''] = forms;
		const kinds: readonly VerbForm[] = ['base', 'third', 'past', 'past', 'ing'];
		for (const [i, form] of forms.entries()) {
			const known = verbs.get(form);
			// "put", "read": a base that is the past too goes with any subject.
			const own = form === forms[2] ? 'past' : kinds[i];
			verbs.set(form, { lemma, form: known?.form ?? own ?? 'base', frames: `${known?.frames ?? ''}${frames}` });
		}
	};
	for (const [forms, frames] of IRREGULAR) add(forms.split(' '), frames);
	for (const [frames, list] of Object.entries(REGULAR)) {
		for (const lemma of new Set(list.split(' '))) add(regularForms(lemma), frames);
	}
	for (const form of ['began', 'begun']) verbs.set(form, { lemma: 'begin', form: 'past', frames: 'qv' });
	return verbs;
}

/** Every form of every verb of speech, in small letters. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = makeVerbs();

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Prepositions behind a verb of speech that lead to its content: "called for", "complained about", "insisted on". */
export const CONTENT_PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
	call: words('for on'),
	insist: words('on'),
	complain: words('about of'),
	warn: words('of about against'),
	speak: words('about of against'),
	joke: words('about'),
	boast: words('about of'),
	ask: words('for about'),
	hint: words('at'),
	object: words('to'),
	comment: words('on'),
	remark: words('on'),
	agree: words('with'),
	testify: words('about'),
	argue: words('for against'),
	talk: words('about'),
};

/** Nouns of speech that take "that": "his claim that ..."; the speaker is in front with a possessive. */
export const CUE_NOUNS = words(
	'claim claims statement statements allegation allegations assertion assertions suggestion accusation accusations promise promises pledge vow warning warnings insistence contention remark remarks comment comments announcement argument admission complaint assurance assurances',
);

/** Of these and of others, the ones that take an infinitive: "her promise to repair the pier". */
export const INFINITIVE_NOUNS = words(
	'call calls promise promises pledge pledges vow vows demand demands threat plea claim claims offer request',
);

/** Nouns of speech with the prepositions that lead to what was said: "their call for a vote", "his claims of fraud". */
export const PREPOSITION_NOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
	call: words('for'),
	calls: words('for'),
	demand: words('for'),
	demands: words('for'),
	claim: words('of about'),
	claims: words('of about'),
	accusation: words('of'),
	accusations: words('of'),
	allegation: words('of'),
	allegations: words('of'),
	warning: words('of about'),
	warnings: words('of about'),
	criticism: words('of'),
	denial: words('of'),
	denunciation: words('of'),
	condemnation: words('of'),
	praise: words('for of'),
	comment: words('about on'),
	comments: words('about on'),
	remarks: words('about on'),
};

/** Nouns of written utterances. */
export const WRITTEN_NOUNS = words(
	'statement letter motion petition manifesto declaration resolution submission leaflet article',
);

/** Nouns of what somebody gave to the public, which a participle can follow: "a tweet urging". */
export const UTTERANCE_NOUNS = words(
	'statement letter motion tweet petition resolution ad post message memo report email speech leaflet',
);

/** Nouns for what somebody says, which a colon can follow: "Her answer was brief: ...". */
export const ANSWER_NOUNS = words(
	'answer reply response message verdict view advice conclusion reaction comment plea warning point argument words motto promise explanation question',
);

/** Verbs that a writer uses of what things show, not of what somebody says. */
export const SHOWS = words('suggest indicate reveal imply signal confirm');

/** Things that show something. */
export const SHOWN = words(
	'tweet tweets post posts poll polls data evidence figures results study studies research papers documents records comments remarks',
);

/** Words in front of quoted words that only name something by them: a title, a motto, a sign. */
export const NAMING_WORDS = words(
	`so-called called known titled entitled named dubbed nicknamed labelled motto slogan headline headlined song poem book film
	play album hymn word words phrase term banner banners placard placards sign signs poster posters notice notices t-shirt`,
);

/** Things that bear words without saying them. */
export const SIGNS = words(
	'banner banners placard placards sign signs poster posters notice notices plaque plaques t-shirt t-shirts sticker stickers badge badges',
);

/** Subjects that nobody is. */
export const NOBODY = words('nobody no-one none');
