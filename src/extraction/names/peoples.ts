/** Peoples, faiths and those who hold to a creed, as adjectives and as nouns: no names. Own list after the usual dictionaries. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const ADJECTIVES =
	words(`Afghan African Albanian Algerian American Andalusian Angolan Arab Arabian Arabic Argentine Argentinian Armenian
	Asian Australian Austrian Azerbaijani Bahraini Balkan Baltic Bangladeshi Basque Bavarian Belarusian Belgian Bengali Bohemian Bolivian
	Bosnian Brazilian British Bulgarian Burmese Californian Cambodian Cameroonian Canadian Caribbean Catalan Celtic Chechen Chilean Chinese
	Colombian Congolese Cornish Croatian Cuban Cypriot Czech Danish Dutch Ecuadorian Egyptian English Eritrean Estonian Ethiopian
	European Fijian Filipino Finnish Flemish French Gallic Georgian German Ghanaian Greek Guatemalan Haitian Hawaiian Hungarian Icelandic
	Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kashmiri Kazakh Kenyan Korean Kosovan Kurdish
	Kuwaiti Kyrgyz Laotian Latin Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malawian Malay Malaysian Maltese Maori Mexican
	Moldovan Mongolian Moroccan Nepalese Nepali Nicaraguan Nigerian Nordic Norwegian Omani Ottoman Pakistani Palestinian Panamanian
	Paraguayan Persian Peruvian Polish Portuguese Prussian Punjabi Qatari Quebecois Roman Romanian Russian Rwandan Saudi Saxon
	Scandinavian Scots Scottish Senegalese Serb Serbian Siberian Sicilian Singaporean Slav Slavic Slovak Slovenian Somali Soviet Spanish
	Sudanese Swedish Swiss Syrian Taiwanese Tamil Tanzanian Texan Thai Tibetan Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek
	Venezuelan Vietnamese Welsh Yemeni Yiddish Yugoslav Zambian Zimbabwean Hebrew Jewish Muslim Moslem Christian Catholic Protestant Anglican
	Baptist Methodist Lutheran Calvinist Presbyterian Quaker Mormon Evangelical Orthodox Islamic Islamist Sunni Shia Shiite Buddhist Hindu
	Sikh Jain Zionist Marxist Leninist Trotskyist Stalinist Maoist Thatcherite Blairite Corbynite Bennite Tory Nazi Fascist Jesuit Franciscan
	Byzantine Victorian Edwardian Elizabethan Georgian Tudor Medieval Gothic Western Eastern Northern Southern Anglo-Saxon Afro-Caribbean
	Afro-American Anglo-Irish Latino Hispanic Caucasian Aboriginal Romani Roma Gypsy Inuit Sami Zulu Xhosa Hausa Yoruba Igbo Swahili
	Cantonese Mandarin Bantu Sanskrit Urdu Hindi`);

/** Nouns that no rule makes from the adjectives. */
const NOUNS =
	words(`Briton Britons Brit Brits Englishman Englishmen Irishman Irishmen Welshman Scotsman Scotswoman Frenchman Frenchmen
	Dutchman Dane Danes Swede Swedes Finn Finns Pole Poles Turk Turks Kurd Kurds Jew Jews Spaniard Spaniards Scot Scots Serbs Croat Croats
	Slovaks Czechs Slavs Arabs Iraqis Israelis Pakistanis Bangladeshis Saudis Londoner Londoners Parisian Parisians Yorker Yorkers
	Mancunian Mancunians Afrikaner Afrikaners Nazis Tories Romans Greeks Maoris Tamils Yugoslavs Uzbeks Kazakhs`);

export const PEOPLES: ReadonlySet<string> = new Set([
	...ADJECTIVES,
	...NOUNS,
	...ADJECTIVES.filter((one) => /(?:n|i|o|t|h|k|b|x|ite|ist)$/u.test(one) && !/(?:sh|ese)$/u.test(one)).map(
		(one) => `${one}s`,
	),
]);
