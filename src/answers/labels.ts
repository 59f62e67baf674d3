/**
 * The fixed, reviewed catalogue of interface words. The bot says nothing of its own that is not in here.
 *
 * Plain British English, for people and not for developers: a card says "document" and "publisher". `{slot}` takes a piece
 * (a span, a stored fact, the asker's words). A label never ends in the words of a slot that it does not have.
 */
export const LABELS = {
	// Punctuation between pieces.
	dot: ' · ',
	comma: ', ',
	and: ' and ',
	space: ' ',
	stop: '.',
	colon: ': ',

	// Before every span.
	wordsAsPrinted: 'Words as printed:',
	cutBefore: '[...] ',
	cutAfter: ' [...]',

	// The voices.
	quotedWordsOf: 'Quoted words of {name}',
	quotedWords: 'Quoted words',
	reportedNotQuoted: 'Reported, not quoted',
	reportedAs: 'Reported, not quoted, as words of {name}',
	partQuoted: 'Part quoted, part reported',
	partQuotedOf: 'Part quoted, part reported, as words of {name}',
	ownWords: "Document's own words",
	withQuotedWords: 'with quoted words of {name}',
	withReportedWords: 'with reported words of {name}',
	withWordsNotClear: 'with words of someone not clear',
	noOneNamed: 'No one named as saying it',
	opinionPiece: 'Opinion piece',
	statementPrintedIn: 'Statement printed in {document}',
	namesListed: '{n} names listed under it',
	organisationsListed: '{n} organisations listed under it',
	groupStatement: 'Signed or group statement',
	wordsOfAGroup: 'Words of a group, signed with others',
	statementOf: 'Statement of {name}',

	// Speakers.
	someoneNotNamed: 'Someone not named: {words}',
	speakerNotClear: 'Speaker not clear',
	printedAs: 'printed as “{words}”',
	toldTo: 'Told to: {name}',
	followsOn: 'Follows on from words of {name}',
	speakerFromBefore: 'Speaker named in the lines before',

	// The page.
	photoCaption: 'Photo caption',
	heading: 'Heading',
	nobodysWords: 'Headings are nobody’s words',
	wordsRunTogether: 'Words run together here as in the file',

	// Where.
	documentParagraph: '{document}, paragraph {n}',
	documentParagraphPage: '{document}, paragraph {n} · page {page}',
	reference: 'Reference {reference}',
	laterVersion: 'A newer version of this document is held',
	withdrawn: 'Withdrawn',

	// Unknown, inferred.
	publisherNotGiven: 'Publisher not given',
	titleNotGiven: 'Title not given',
	kindNotGiven: 'Kind not given',
	dateNotGiven: 'Date not given',
	titled: '“{title}”',
	workedOutTitle: '“{title}” (title worked out from its first line)',
	workedOutDate: '{date} (worked out)',

	// Dates of events.
	yearWorkedOut: 'Year worked out',
	workedOutFrom: 'worked out from the date of {document}',
	dateNotClear: 'Date not clear, printed as “{words}”',
	dayNotKnown: 'Day not known',
	sameEvent: 'The same day and names as in {document}',
	planned: 'Planned, not yet reported as done',
	printedDateWords: 'Printed as “{words}”',

	// Pictures of timelines.
	firstPictured: 'The first {n} of {total} dated sentences',
	moreInList: 'and {n} more in the list',
	notInThisScript: 'Words in letters that this picture does not have: see {n} in the list',
	keyDay: 'One day',
	keySpan: 'Day not known',
	keyAbout: 'About',
	keyPlanned: 'Planned',

	// How often.
	inOneDocumentOnly: 'In one document only',
	alsoIn: 'Also in {documents}',

	// The question.
	youWrote: 'You wrote: {words}',
	alsoLookedFor: 'Also looked for: {words}',
	spellingChanged: 'Spelling changed: {typed} to {words}',
	readAs: 'Read as {name}',
	readAsSpelling: 'Spelling changed: {typed} to {name}',
	fitsPeople: '“{words}” fits {n} people or organisations here. Choose:',
	nameNotSettled: 'Only “{words}” printed, person not settled',
	didYouMean: 'Did you mean:',
	onlyInName: 'Found only inside a name: “{words}” in {name}',

	// Counts above answers.
	documentsPrint: '{documents} print something on this. The bot does not judge.',
	oneDocumentPrints: 'One document prints something on this. The bot does not judge.',
	statementsFound: '{n} statements found',
	oneStatementFound: 'One statement found',
	eventsFound: '{n} dated sentences, in order',
	oneEventFound: 'One dated sentence',
	undatedFound: 'Day not known: {n}, at the end',
	placesFound: '{n} places name {name}',
	onePlaceFound: 'One place names {name}',

	// Nothing.
	nothing: 'Nothing on the record.',
	searched: 'Searched: {documents}',
	searchedDated: ', dated {dates}',
	searchedUndated: ', {n} without a date',
	notFoundWords: 'Not found: {words}',
	noWordsOf: 'No words of {name} found in {documents}.',
	namedIn: 'Named in: {documents}.',
	notNamedHere: 'No one of the name “{words}” is named in {documents}.',
	noDatedSentence: 'No dated sentence found.',
	closest: 'Closest words found (not the same):',
	leftOutOne: 'Left out: 1 without a certain date',
	leftOut: 'Left out: {n} without a certain date',
	restsOnDigests: 'These documents are our digests. The full articles are not held here.',
	digestDoesNotHold: 'Our digests do not hold it. The full articles are not held here.',
	noDocuments: 'No documents yet. Add one: npm run add -- FILE',
	noSuchDocument: 'There is no document “{words}”. Here are {documents}: /sources lists them.',
	noSuchReference: 'No words stand under this reference.',
	dateNotUnderstood: '“{words}” is not a date that can be read. Write 2021-08-14, 2021-08, 2021 or 14 August 2021.',
	datesReversed: 'The first date is after the last. Swap them.',
	questionEmpty: 'Write some words to look for.',
	quoteEmpty: 'Write the words to check.',
	valueNotUnderstood: '“{words}” does not fit the option {option}.',
	optionMissing: 'The option {option} is missing.',

	// Verdicts.
	printedWordForWord: 'Printed word for word.',
	sameWords: 'Same words, punctuation or capitals differ.',
	notFoundInDocuments: 'Not found in these documents.',
	printedAsWordsOf: 'Printed as words of {name}',
	checksWordingOnly: 'Checks wording only.',
	notAsWordsOf: 'Not printed as words of {name}.',
	notWordForWord: 'Not word for word: {n} words differ.',
	notWordForWordOne: 'Not word for word: 1 word differs.',
	notWordForWordFigures: 'Not word for word: figures differ.',
	addedInYours: 'Added in yours: {words}',
	missingInYours: 'Missing in yours after “{typed}”: “{words}”',
	changedInYours: 'Changed: yours “{typed}”, printed “{words}”',
	protectedDiffer: 'A number, a date, a name, or a word such as “not”, “all” or “may” is among them.',
	wordsLeftOut: 'Words left out:',
	leftOutWords: '“{words}”',
	betweenThem: 'Printed between them: “{words}”',
	joinedFromPlaces: 'Joined from separate places.',
	headingHas: 'A heading in {document} has: “{words}” (headings do not count as anyone’s words)',
	nextSentence: 'The next sentence: “{words}”',
	afterQuestion: 'Printed after the question: “{words}”',
	sameTextIn: 'Same text in {documents}',
	printsHere: 'Here “{words}”, in {document} “{theirs}”',
	restsOnDigest: 'This rests on our digest. The full article is not held here.',
	digestsDoNotHold: 'Our digests ({documents}) do not hold it. The full articles are not held here.',
	tooShortToCheck: 'Under four words: places where they stand, no verdict.',

	// Who.
	alsoPrintedAs: 'Also printed as: {names}',
	roles: 'Roles as printed: ',
	person: 'Person',
	organisation: 'Organisation',
	saidCount: 'Words of {name}: {n} statements',
	saidOne: 'Words of {name}: 1 statement',
	saidNone: 'No words of {name} found',
	signedOne: 'Signed 1 statement with others',
	signedMany: 'Signed {n} statements with others',
	namedInDocuments: 'Named in {documents}',
	namedWith: 'Named in the same sentence: {names}',
	chooseSaid: '{n} statements',
	chooseSaidOne: '1 statement',
	chooseSaidNone: 'no words found',
	chooseNamed: 'named in {documents}',
	choosePlaces: '{n} places',
	seeWhereNamed: 'See where named',
	seeWhatSaid: 'See words of {name}',

	// Summaries and comparisons.
	pickedByRule: 'Picked by rule, oldest first',
	howChosen: 'How chosen:',
	chosen: 'chosen',
	outByModerator: 'left out by a moderator',
	leftOutByModerator: '{n} left out by a moderator',
	outFewWords: 'left out, too few words to stand alone',
	outSameWords: 'left out, the same words are chosen from another place',
	outNoRoom: 'left out, no room left for this document',
	outVoiceHeard: 'left out, other words of the same voice are chosen',
	outEnough: 'left out, enough excerpts',
	excerptsCount: '{n} excerpts',
	namedNotQuoted: 'Named here, not quoted: {names}',
	publishersGiven: 'publishers given: {n}',
	voicesCount: 'voices: {n}',
	ownWordsCount: "excerpts in documents' own words: {n}",
	allFromOne: 'All {n} excerpts come from one document.',
	printNothing: 'Nothing on this in {documents}',

	// Digests.
	ourDigest: 'Our digest, not its words',
	copiedIntoDigest: 'Copied into our digest',
	fullArticleNotHeld: 'The full article is not held here',

	// Way out.
	noLinkKnown: 'No link known',
	seeOriginal: 'See the original',

	// Documents.
	documentsHeld: '{documents} here',
	documentTitle: '{document}: “{title}”',
	documentNoTitle: '{document}: title not given',
	added: 'Added on {date}',
	versionNumber: 'Version {n}',
	kindGiven: 'Kind: {kind}',
	authorGiven: 'By {author}',
	fileNamed: 'File: {file}',
	notReadInFull: 'Not shown in full here. Its words can be found with /ask, /statement and /quote.',
	pageOf: 'Page {n} of {total}',
	whatItCan:
		'The bot finds what these documents print, word for word, and says where. It cannot tell whether it is true, and knows nothing that they do not print.',
	paragraphNumber: 'Paragraph {n}',

	// Sharing and people.
	sharedBy: 'Shared by {name}',
	contextHeading: 'Two sentences each side',
	asMarkdown: 'As Markdown:',
	markdownQuoted: '> {words}',
	markdownPlace: '[{document}, paragraph {n}]({link})',
	inHarvard: 'Harvard: {reference}',
	inChicago: 'Chicago: {reference}',
	inApa: 'APA: {reference}',
	inBibtex: 'BibTeX: {reference}',
	inCslJson: 'CSL-JSON: {reference}',
	copyHeading: 'Copy these lines:',
	answersChanged: 'Documents have changed since. The list starts again.',
	removed: 'Removed.',
	notYours: 'Only the person who asked, or a moderator, can remove this.',
	tooOld: 'This button is too old or was never ours. Please ask again.',
	somethingWentWrong: 'Something went wrong here. Nothing is lost; please try again. Number for the operator: {id}',
	messageGone: 'That message was deleted meanwhile. Please ask again.',
	notAllowedHere:
		'Discord no longer lets the bot do this here. A moderator can look at its permissions in Server Settings, Integrations.',
	restarting: 'The bot is just restarting. Please ask again in a minute.',
	noLongerThere: 'These words are no longer here to be shown.',
	forPerson: 'For {name}',
	shared: 'Shared.',
	sharedTakeBack: 'Shared. To take it back, press Remove on the card.',
	takenBack: 'Taken back.',
	cannotTakeBack: 'It cannot be taken back from here. Press Remove on the card itself.',
	cannotShareHere:
		'Here only you see what this bot answers: the server does not have it and does not let members bring apps that answer everyone.',
	notKeptHere: 'Nobody here keeps what is handed over. Write to whoever runs this bot.',
	handedOver: 'Handed over to the moderators, without your name.',
	askedToLook:
		'The moderators are asked to look for this. They see the question and how often it was asked, not by whom.',
	checkedAgain: 'Checked again: the words stand there as shown.',
	checkedNewer: 'Checked again: the words stood there as shown. A newer version of this document is held.',
	checkedWithdrawn: 'Checked again: this document was withdrawn.',

	// Where something cannot be done.
	forModeratorsOnly: 'Only moderators of this server can use this.',
	onlyInServer: 'This works only in a server that has the bot.',
	quotationsInMessage: '{n} quotations in this message. Checks wording only.',
	quotationsLeft: 'And {n} more that were not checked.',
	messageEmpty: 'There are no words in this message to look for.',
	cannotPinHere: 'The bot may not pin here: allow Pin Messages for On the Record in Server Settings, Roles.',

	// Files that people hand in.
	fileTooLarge: 'This file is too large.',
	fileNotFetched: 'This file could not be fetched. Please attach it again.',

	// The form of Something wrong?
	wrongField: 'What is wrong?',
	wrongDetail: 'The moderators read it, without your name. Leave it empty to only point at the words.',

	// What moderators decided.
	onHold: 'On hold while moderators look',
	withdrawnOn: 'Withdrawn on {date}',
	withdrawnBecause: 'Withdrawn on {date}. Reason: {reason}',
	correctionOn: 'Correction, {date}: {words}',
	denialOn: 'Denial, {date}: {words}',
	denialFromOn: 'Denial from {name}, {date}: {words}',
	replyOn: 'Reply, {date}: {words}',
	replyFromOn: 'Reply from {name}, {date}: {words}',
	fullerOn: 'Fuller quotation, {date}: {words}',
	noteBy: 'Note by {name}',

	// Buttons, in this order on a card.
	buttonOpen: 'Open {n}',
	buttonBack: 'Back to the list',
	buttonContext: 'Context',
	buttonCopy: 'Copy with reference',
	buttonWrong: 'Something wrong?',
	buttonCheck: 'Check again',
	buttonLookFor: 'Ask the moderators to look for this',
	buttonRemove: 'Remove',
	buttonShare: 'Share',
	buttonShareNumber: 'Share {n}',
	buttonPin: 'Pin',
	buttonSee: 'See it',
	buttonTakeBack: 'Take it back',
	buttonEarlier: 'Earlier',
	buttonLater: 'Later',
	choosePlaceholder: 'Choose',

	// Help.
	helpFinds: 'Finds what documents print, word for word, and says where.',
	helpTry: 'Try:',
	helpPrivate: 'Only you see answers until you press Share.',
	helpHeld: '{documents} here: /sources lists them.',
	helpWho: 'Wrong or unfair? Write to the moderators of this server; on your own computer, to whoever runs this bot.',
	helpCommands: 'Commands:',
	setUp: 'Set up, 3 steps',
	setUpDocuments: '1. Documents: whoever runs the bot adds them with: npm run add -- FILE',
	setUpWho: '2. Who sees answers: private by default; public:true answers in the open.',
	setUpContact: '3. A contact for corrections: tell members whom to write to.',
} as const satisfies Record<string, string>;

/** A name of words in the catalogue. */
export type LabelKey = keyof typeof LABELS;
