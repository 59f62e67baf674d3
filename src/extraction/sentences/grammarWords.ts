/**
 * Small words of English that tell where a noun phrase, a verb group or a clause begins and ends. Sources: the closed classes
 * of determiners, prepositions, conjunctions and auxiliaries as grammars list them (Quirk et al., A Comprehensive Grammar);
 * adverbs, verbs and nouns that are frequent in news, own choice.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Forms of "be": with a past form behind, a passive. */
export const BE = words("is was were are be been being am isn't wasn't aren't weren't get got gets");

/** Auxiliaries between a subject and its verb. */
export const AUXILIARIES = words(
	"has have had did do does would will can could may might must should shall won't wouldn't didn't doesn't don't hasn't haven't hadn't can't cannot couldn't",
);

/** Adverbs without -ly that stand between a subject and its verb. */
export const ADVERBS = words(
	'also then later again further once even still just long first both all himself herself themselves itself today yesterday tonight tomorrow never not ever already now since often always too have-also recently so-far instead meanwhile soon twice famously aptly at-least afterwards afterward earlier only simply rightly wrongly therefore thus nevertheless nonetheless',
);

/** Words that begin a clause: a subject never reaches over them. */
export const CLAUSE_WORDS = words(
	'that which who whom whose when as while because but if although though unless where since after before until than and or so whether how why what whereas nor yet once',
);

export const RELATIVES = words('who which');
export const SUBJECT_PRONOUNS = words('he she they it we i you who one');
export const PREPOSITIONS = words(
	'in on at after during for with from by to of about over under into against through between among within without despite via per following amid like outside inside near around before since until across',
);
export const DETERMINERS = words(
	'the a an his her their its our my your this that these those some many several two three four five six one another both most all every each any no few other',
);

/** Finite verbs that are frequent in news, to tell where a clause has its verb. */
export const COMMON_VERBS = words(
	'is are was were be has have had does did do will would can could may might must should says said made makes make went goes took takes came comes gave gives got gets thinks thought believes believe knows knew wants wanted shows show showed means meant saw sees left put became becomes held began won lost met run ran paid told led stood need needs faces hopes plans seems appears remains spent sent brought fell rose kept built broke chose drew drove felt fought grew heard sold shook taught threw understood wore bought caught sat wept crept slept leapt hung flung swung rang sang sank drank swam rode strode hid slid lit fled struck swore tore woke froze stole ate flew knelt dug spat spun sped swept clung fed',
);

/** Nouns of the occasion or the medium: "said in an interview", "wrote on Twitter". */
export const OCCASIONS = words(
	'interview interviews statement tweet tweets rally speech conference email e-mail twitter facebook post letter radio television tv show reporters briefing memo testimony debate address op-ed video stop event column blog press article report forum meeting town telephone phone hearing remarks court online monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december week month year morning afternoon evening night',
);

/** Days, as a clause names them without a preposition. */
export const DAY_WORD =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|tomorrow)$/u;

/** Names of times that stand behind "last", "this", "in", "on". */
export const TIME_WORD =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week|month|year|morning|afternoon|evening|night|day|spring|summer|autumn|winter|decade|\d{1,2}(?:st|nd|rd|th)?)$/u;
