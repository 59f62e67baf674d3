/**
 * Words for finding out whom a description means. Own lists, from the usage of British papers, minutes and statements.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns that papers call an organisation by once its name has been given: "the union". */
export const GROUP_NOUNS = words(
	`group party union council committee campaign organisation organization company charity body network alliance government
	court agency department firm university association federation society club board commission newspaper paper bank branch
	ministry church academy institute foundation trust coalition movement parliament senate assembly authority school hospital
	college museum regulator watchdog broadcaster collective forum caucus think-tank`,
);

/** Of these, the ones that are said of an organisation of any name: "the charity" of a trust. */
export const ANY_GROUP_NOUNS = words(
	'group campaign organisation organization company charity body network alliance firm agency collective movement coalition',
);

/** Nouns for somebody who speaks for a body without a name of his own. */
export const SPOKESPEOPLE = words(
	'spokesman spokeswoman spokesperson spokespersons spokesmen spokeswomen spokespeople representative representatives',
);

/** Nouns for somebody who belongs to a body without speaking for it. Its critics and rivals do not. */
export const MEMBER_NOUNS = words(
	`source sources insider insiders official officials member members activist activists councillor councillors MP MPs MEP MEPs peer
	peers figure figures staff staffer staffers worker workers employee employees organiser organisers delegate delegates executive
	executives officer officers minister ministers leader leaders aide aides director directors volunteer volunteers`,
);

/** Of these, the ones that a country or a town has without naming them: they are only taken up where the name has the word. */
export const PUBLIC_GROUP_NOUNS = words('government court parliament senate assembly authority ministry council');

/** Of the nouns below, those of which "he" is said. */
export const HIS_RELATIONS = words(
	'brother father dad grandad stepfather son stepson husband widower uncle nephew grandson grandfather boyfriend spokesman',
);

/** Of the nouns below, those of which "she" is said. */
export const HER_RELATIONS = words(
	'sister mother mum mom gran stepmother daughter stepdaughter wife widow aunt niece granddaughter grandmother girlfriend spokeswoman',
);

/** Nouns for somebody who stands to a person in front of them: "Mr Hale’s brother" is not Mr Hale. */
export const RELATIONS: ReadonlySet<string> = new Set([
	...HIS_RELATIONS,
	...HER_RELATIONS,
	...words(
		`partner cousin friend colleague ally rival opponent predecessor successor deputy lawyer solicitor barrister spokesperson
		aide adviser advisor assistant biographer agent boss employer neighbour critic supporter running-mate campaign family parents
		children office team`,
	),
]);
