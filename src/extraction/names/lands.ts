/** Lands with what is called after them, as papers print them. Own list after the usual atlases. */
const PAIRS =
	`Afghanistan Afghan,Albania Albanian,Algeria Algerian,Argentina Argentine,Armenia Armenian,Australia Australian,Austria Austrian,
	Azerbaijan Azerbaijani,Bangladesh Bangladeshi,Belarus Belarusian,Belgium Belgian,Bolivia Bolivian,Bosnia Bosnian,Brazil Brazilian,
	Bulgaria Bulgarian,Canada Canadian,Chile Chilean,China Chinese,Colombia Colombian,Croatia Croatian,Cuba Cuban,Cyprus Cypriot,
	Denmark Danish,Ecuador Ecuadorian,Egypt Egyptian,Estonia Estonian,Ethiopia Ethiopian,Finland Finnish,France French,Georgia Georgian,
	Germany German,Ghana Ghanaian,Greece Greek,Hungary Hungarian,Iceland Icelandic,India Indian,Indonesia Indonesian,Iran Iranian,
	Iraq Iraqi,Ireland Irish,Israel Israeli,Italy Italian,Jamaica Jamaican,Japan Japanese,Jordan Jordanian,Kazakhstan Kazakh,Kenya Kenyan,
	Kosovo Kosovan,Kuwait Kuwaiti,Latvia Latvian,Lebanon Lebanese,Libya Libyan,Lithuania Lithuanian,Malaysia Malaysian,Malta Maltese,
	Mexico Mexican,Moldova Moldovan,Mongolia Mongolian,Morocco Moroccan,Nepal Nepalese,Netherlands Dutch,Nigeria Nigerian,Norway Norwegian,
	Pakistan Pakistani,Peru Peruvian,Philippines Philippine,Poland Polish,Portugal Portuguese,Romania Romanian,Russia Russian,
	Rwanda Rwandan,Scotland Scottish,Senegal Senegalese,Serbia Serbian,Singapore Singaporean,Slovakia Slovak,Slovenia Slovenian,
	Somalia Somali,Spain Spanish,Sudan Sudanese,Sweden Swedish,Switzerland Swiss,Syria Syrian,Taiwan Taiwanese,Tanzania Tanzanian,
	Thailand Thai,Tunisia Tunisian,Turkey Turkish,Uganda Ugandan,Ukraine Ukrainian,Uruguay Uruguayan,Uzbekistan Uzbek,Venezuela Venezuelan,
	Vietnam Vietnamese,Wales Welsh,Yemen Yemeni,Zambia Zambian,Zimbabwe Zimbabwean,United_Kingdom British,United_Kingdom UK,
	United_Kingdom U.K.,United_States American,United_States US,United_States U.S.`
		.split(',')
		.map((pair) =>
			pair
				.trim()
				.split(' ')
				.map((word) => word.replace('_', ' ')),
		);

/** The land of each of its names and of what is called after it: "Albanian" and "Albania" are of Albania. */
export const LANDS: ReadonlyMap<string, string> = new Map(
	PAIRS.flatMap(([land = '', called = '']) => [[land, land] as const, [called, land] as const]),
);
