/**
 * Words that say nothing about what a text is about. They are neither indexed nor looked for; a phrase in quotation marks
 * still needs them, because it is checked against the text itself. Contractions stand as {@link wordsOf} folds them ("dont").
 * "us", "may" and "many" are left in: they are also a country, a name and half of a slogan, and weigh little by themselves.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	`a an the this that these those here there
	and or but nor so yet if then than because as while though although unless until whether
	of in on at by for with without to from into onto upon about over under between among through during before after above below
	up down out off again against toward towards within via per
	i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
	it its itself they them their theirs themselves one ones oneself
	am is are was were be been being isnt arent wasnt werent
	do does did doing done dont doesnt didnt have has had having havent hasnt hadnt
	will would shall should can could might must wont wouldnt shouldnt cant cannot couldnt
	im ive id youre youve theyre theyve weve hes shes thats theres whats whos
	not no only own same such too very just also both each all any some other more most
	what which who whom whose when where why how
	now ever s t`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);

/**
 * Words that people put around what they ask for ("what did … say about …", "is there anything on …", "how many …"). They
 * are indexed, and left out of a question only where other words carry it.
 */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
	`say says said saying tell tells told think thinks thought know known mean means meant
	happen happens happened happening explain describe show find give get got gets come came comes go goes went
	anything anyone anybody something someone somebody everything thing things
	many much long often ago please want need know like mention mentions mentioned talk talked talking discuss discussed
	regarding concerning related relating exactly actually really`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);
