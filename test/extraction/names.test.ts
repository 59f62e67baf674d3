import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

const article = (...paragraphs: readonly string[]): string =>
	['Ferry plan divides the harbour', 'The future of the ferry was in doubt for a second week.', ...paragraphs].join(
		'\n\n',
	);

const named = (...paragraphs: readonly string[]) => read(article(...paragraphs));

describe('people', () => {
	test.each([
		['The meeting heard from Priya Okoro.', 'Priya Okoro'],
		['The meeting heard from Sir Alan Marsh.', 'Alan Marsh'],
		['The meeting heard from Ruth Cole-Hill.', 'Ruth Cole-Hill'],
		['The meeting heard from Sean O’Dell.', 'Sean O’Dell'],
		['The meeting heard from Peter van der Berg.', 'Peter van der Berg'],
		['The meeting heard from J. B. Marsh.', 'J. B. Marsh'],
		['The pro-Daniel Marsh camp cheered.', 'Daniel Marsh'],
		['A letter from Dr. Priya Okoro was read.', 'Priya Okoro'],
		['A question came from Angus McNeil.', 'Angus McNeil'],
		['The chair was Labour MP Ruth Cole.', 'Ruth Cole'],
		['The winner was Harbour Party Ruth Cole.', 'Ruth Cole'],
		['He thanked Foreign Secretary Ruth Cole.', 'Ruth Cole'],
		['Often Ruth Cole stayed at home.', 'Ruth Cole'],
		['A song by guitarist Kestrel Oduya was heard.', 'Kestrel Oduya'],
		['Oduya later argued that the ferry must stay.', 'Oduya'],
		['His brother Tarquin owns the boat.', 'Tarquin'],
	])('%s', (sentence, name) => {
		expect(named(sentence).people).toEqual([name]);
	});

	test.each([
		['The letter names the film called Daniel Marsh and others.', 'the name of a work'],
		['They watched films such as I, Daniel Marsh at the hall.', 'the name of a work'],
		['Near Ayn Tal, the troops stopped.', 'a place behind a preposition'],
		['They sailed in a F-38 Lightning yesterday.', 'a type of thing'],
		['On Jan. 9 the hall closed.', 'a month'],
		['We’ve seen worse, and They’re used to it.', 'a pronoun'],
		['The British Tide Table was wrong.', 'unknown words behind a people'],
	])('nobody in: %s (%s)', (sentence) => {
		expect(named(sentence).people).toEqual([]);
	});

	test('in a headline of capitals only names that stand elsewhere too', () => {
		const { people, organisations } = named(
			'Ruth Cole Says Harbour Board Must Go And Takes Aim At The Trams',
			'Ruth Cole wrote to the Harbour Board.',
		);
		expect([people, organisations]).toEqual([['Ruth Cole'], ['Harbour Board']]);
	});

	test('the place that a report is from is no organisation', () => {
		expect(named('KENTHAVEN, Norway — Ruth Cole spoke.').organisations).toEqual([]);
	});

	test('a surname that is a place too is somebody, but not behind “in”', () => {
		const { extraction } = named(
			'Ruth London spoke first.',
			'London said that the ferry must stay.',
			'It rained in London.',
		);
		expect(extraction.entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Ruth London', 2]]);
	});

	test('surname, first name and title stand for the one person of that name', () => {
		const { extraction } = named(
			'Daniel Marsh spoke first.',
			'Mr Marsh sat down.',
			'Marsh left, and Daniel was followed.',
		);
		expect(extraction.entities.filter(({ kind }) => kind === 'person')).toHaveLength(1);
		expect(extraction.entities[0]?.mentions).toHaveLength(4);
	});

	test('two people with one surname are two, and the bare surname is neither', () => {
		const { extraction, people } = named('Daniel Marsh and Ruth Marsh spoke.', 'Marsh left early.');
		expect(people).toEqual(['Daniel Marsh', 'Ruth Marsh', 'Marsh']);
		const bare = extraction.entities.find(({ name }) => name === 'Marsh');
		expect(bare?.names).toEqual([{ text: 'Marsh', kind: 'short', unique: false }]);
	});

	test('the form of address tells two people of one surname apart', () => {
		const { extraction } = named('Daniel Marsh and Ruth Marsh spoke.', 'Mrs Marsh left early.', 'Mr Marsh stayed.');
		expect(extraction.entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
			['Daniel Marsh', 2],
			['Ruth Marsh', 2],
		]);
	});

	test('a surname is that of the one named so far, until a second one is named', () => {
		const { people, extraction } = named('Daniel Marsh spoke.', 'Marsh sat down.', 'Ruth Marsh stood.', 'Marsh left.');
		expect(people).toEqual(['Daniel Marsh', 'Ruth Marsh', 'Marsh']);
		expect(extraction.entities[0]?.mentions).toHaveLength(2);
	});

	test.each([
		['Ruth Ann Cole spoke. Ruth Cole left.', 'Ruth Ann Cole'],
		['R. Cole signed it. Ruth Cole paid.', 'Ruth Cole'],
		['Ruth Cole (born Ruth Hill) spoke.', 'Ruth Cole'],
		['Ruth Cole, also known as Wren Hill, spoke.', 'Ruth Cole'],
		['RUTH COLE was there, said Ruth Cole.', 'Ruth Cole'],
	])('one person in: %s', (sentence, name) => {
		expect(named(sentence).people).toEqual([name]);
	});

	/** The names of whom a text names first. */
	const namesOfFirst = (...paragraphs: readonly string[]) =>
		named(...paragraphs).extraction.entities[0]?.names.map(({ text }) => text);

	test('an office tells two people of one surname apart', () => {
		const { extraction } = named(
			'Commissioner Tom Wetherby met Dr. Ruth Wetherby.',
			'Both were tired. Later Dr. Wetherby thanked the crew.',
		);
		expect(extraction.entities.find(({ name }) => name === 'Ruth Wetherby')?.mentions).toHaveLength(2);
	});

	test('a first or last name that is once misspelt is the same person', () => {
		expect(
			namesOfFirst(
				'Kristen Wetherby, the curator, opened the show. Nobody from the board of the town’s own museum was there.',
				'The pictures were chosen by Kristin Wetherby over a long winter.',
				'All of the people who had come to the hall that evening were glad of it. Kristen Wetherby was pleased with them, and said so twice.',
			),
		).toEqual(expect.arrayContaining(['Kristen Wetherby', 'Kristin Wetherby']));
		expect(
			named('K. C. Maurer ran the fund.', 'The boats, said Mauer, must be painted every year.').extraction.entities[0],
		).toMatchObject({ name: 'K. C. Maurer', mentions: [{}, {}] });
	});

	test.each([
		[['Kristen Wetherby and Kristin Wetherby opened the show.'], 'both in one sentence'],
		[['Ruth Read ran the fund.', 'The boats, said Reed, must go.'], 'short names are one letter apart'],
		[['Ruth Johnston ran the fund.', 'She hoped that Johnson would go.'], 'not where a speaker stands'],
		[['Ruth Johnston ran the fund.', 'Johnson said no.', 'Johnson said it twice.'], 'said twice'],
	])('but they are two: %s (%s)', (paragraphs) => {
		expect(namesOfFirst(...paragraphs)).toEqual([
			expect.stringMatching(/^(?:Kristen Wetherby|Ruth Read|Ruth Johnston)$/u),
		]);
	});

	test('a title with a part of the name is a name of hers, and so are capitals all through', () => {
		expect(namesOfFirst('Dame Ruth Cole spoke.', 'Later Dame Ruth left.')).toEqual(['Ruth Cole', 'Ruth', 'Dame Ruth']);
		expect(namesOfFirst('Ruth Cole wrote the letter.', '— RUTH COLE, in the name of the crew')).toEqual([
			'Ruth Cole',
			'RUTH COLE',
		]);
	});

	test('a particle belongs to the surname that stands alone', () => {
		expect(namesOfFirst('Mara du Lac spoke.', 'Nobody answered du Lac in the hall.')).toEqual([
			'Mara du Lac',
			'du Lac',
		]);
	});

	test('what somebody is also known as, and what somebody calls another', () => {
		expect(namesOfFirst('Ruth Cole, also known as Rowan Reed and Peter Hale, spoke.')).toEqual([
			'Ruth Cole',
			'Rowan Reed',
			'Peter Hale',
		]);
		expect(named('Ruth Cole called Rowan Reed a hero.', 'Ruth Cole also called Rowan Reed on Monday.').people).toEqual([
			'Ruth Cole',
			'Rowan Reed',
		]);
	});

	test('a slip in the possessive names nobody new', () => {
		const near = named('David Evans spoke.', 'Nobody followed Evan’s slides.');
		expect(near.people).toEqual(['David Evans']);
		expect(near.extraction.entities[0]?.mentions).toHaveLength(2);
		const far = named('David Evans spoke.', 'The rain went on all day. '.repeat(20), 'Nobody followed Evan’s slides.');
		expect(far.extraction.entities[0]?.mentions).toHaveLength(1);
	});

	test.each([
		['The leaflet was written by general secretary Daniel Marsh.', 'general secretary'],
		['Daniel Marsh, MP for Riverside East, was there.', 'MP for Riverside East'],
		['A word from Foreign Office Minister Daniel Marsh.', 'Foreign Office Minister'],
		['A word from former Labour MP Daniel Marsh.', 'former Labour MP'],
		['Daniel Marsh, a senior fellow of Kestrel Exchange, spoke.', 'senior fellow of Kestrel Exchange'],
		['Present: Daniel Marsh (chair), who opened the meeting.', 'chair'],
		['Treasurer: Daniel Marsh.', 'Treasurer'],
		['Film director Ruth Cole spoke.', 'Film director'],
		['Yesterday director Ruth Cole spoke.', 'director'],
		['The letter was read by former ministers including Ruth Cole.', 'former ministers'],
	])('a role as printed, with its place: %s', (sentence, role) => {
		const content = article(sentence);
		const person = read(content).extraction.entities.find(({ kind }) => kind === 'person');
		expect(person?.roles.map(({ start, end }) => content.slice(start, end))).toEqual([role]);
	});

	test('a role in front of a list is that of all in it', () => {
		const content = article('It was signed by MPs including Ruth Cole, Peter Hale and Daniel Marsh, and by Jane Reed.');
		const roles = read(content).extraction.entities.map(
			(one) => `${one.name}: ${one.roles.map(({ start, end }) => content.slice(start, end)).join()}`,
		);
		expect(roles).toEqual(['Ruth Cole: MPs', 'Peter Hale: MPs', 'Daniel Marsh: MPs', 'Jane Reed: ']);
	});
});

describe('organisations', () => {
	test.each([
		['Members of the Riverside Tenants Union met.', 'Riverside Tenants Union'],
		['A letter came from the University of Kent.', 'University of Kent'],
		['The vote was taken by Sandford CLP.', 'Sandford CLP'],
		['A speaker from Momentum was there.', 'Momentum'],
		['The Momentum-backed motion fell.', 'Momentum'],
		['The Department for Trams and Harbours replied.', 'Department for Trams and Harbours'],
		['The Harbour People’s Party won.', 'Harbour People’s Party'],
		['The letter is from Tenants for Trams.', 'Tenants for Trams'],
		['He joined Labour Against the Toll in May.', 'Labour Against the Toll'],
		['The report of the Joint Committee on Human Rights is out.', 'Joint Committee on Human Rights'],
		['It was drafted by Kestrel & Marsh last year.', 'Kestrel & Marsh'],
		['A band called itself Wren Radio 4 there.', 'Wren Radio 4'],
		['The Office for Trams in Kent Harbours (OTKH) replied.', 'Office for Trams in Kent Harbours'],
		['The Kent Kestrels lost again.', 'Kent Kestrels'],
		['Ask the charity Blue Lantern about it.', 'Blue Lantern'],
		['TideLeaks printed it.', 'TideLeaks'],
		['Members of NUTW voted.', 'NUTW'],
	])('%s', (sentence, name) => {
		expect(named(sentence).organisations).toContain(name);
	});

	test('the acronym in brackets is the same organisation, later on too', () => {
		const { extraction } = named('The Riverside Tenants Union (RTU) met.', 'The RTU will march.');
		const [union] = extraction.entities;
		expect(union?.names.map(({ text, kind }) => [text, kind])).toEqual([
			['Riverside Tenants Union', 'full'],
			['RTU', 'initials'],
		]);
		expect(union?.mentions).toHaveLength(3);
	});

	test('members of one list are of one kind', () => {
		expect(
			named('They were backed by the Harbour Union, the Riverside Council, Silver Kestrel and the Kent Tenants League.')
				.organisations,
		).toContain('Silver Kestrel');
	});

	test('two bodies on both sides of “and” are two', () => {
		expect(named('The Harbour Party of Norway and the Kent Labour Party met.').organisations).toEqual([
			'Harbour Party of Norway',
			'Kent Labour Party',
		]);
	});

	test.each([
		['The Riverside Tenants Union met.', 'The Union will march.', 'Union'],
		['The Council of Harbour Crews met.', 'Nobody told the Council.', 'Council'],
		['He left Kestrel University.', 'His years at Kestrel were long.', 'Kestrel'],
		['He left the Church of Tidology.', 'Critics of Tidology wrote to him.', 'Tidology'],
		['The U.S. Senate voted.', 'The Senate of the United States rose.', 'Senate of the United States'],
	])('a short form stands for the one body that it fits: %s %s', (first, second, form) => {
		const { organisations, extraction } = named(first, second);
		expect(organisations).toHaveLength(1);
		expect(extraction.entities.flatMap(({ names }) => names.map(({ text }) => text))).toContain(form);
	});

	test('the body of a land is not the only one of its name', () => {
		const { extraction } = named('The U.S. Senate voted.', 'Then the Senate rose.');
		expect(extraction.entities[0]?.names).toEqual([
			{ text: 'U.S. Senate', kind: 'full', unique: true },
			{ text: 'Senate', kind: 'short', unique: false },
		]);
	});

	test('a head alone that fits two bodies is no name', () => {
		const { extraction } = named('The Riverside Council and the Harbour Council met.', 'The Council voted.');
		expect(extraction.entities.map(({ mentions }) => mentions.length)).toEqual([1, 1]);
	});

	test('a head alone is the only body of its kind named so far', () => {
		const { extraction } = named(
			'Sandford Town Council met. The Council thanked the crew.',
			'Kent County Council met too. The Council went home.',
		);
		expect(
			extraction.entities
				.map(({ name, mentions }) => `${name}, ${mentions.length}`)
				.filter((one) => /Council/u.test(one)),
		).toEqual(['Sandford Town Council, 2', 'Kent County Council, 1']);
	});

	/** Every name of the organisations of a text, by their main name. */
	const bodies = (...paragraphs: readonly string[]) =>
		named(...paragraphs)
			.extraction.entities.filter(({ kind }) => kind === 'organisation')
			.map(({ names }) => names.map(({ text }) => text).join(' = '));

	test.each([
		[
			['The School of Trams Kent was new.', 'Money came for SOT Kent from many.'],
			['School of Trams Kent = SOT Kent'],
			'its first words by their letters',
		],
		[
			['The Norwegian Government agreed.', 'The Government of Norway paid.'],
			['Norwegian Government = Government of Norway'],
			'of a land and called after it',
		],
		[
			['It asked the United Harbour Mission in Kent (UHMIK) for help.'],
			['United Harbour Mission in Kent = UHMIK'],
			'spelt out by its brackets',
		],
		[
			['The crew wrote to the Council for Tram Reporting (or “Tram Law”) about their pay.'],
			['Council for Tram Reporting = Tram Law'],
			'or “…”',
		],
		[
			['He left Labour for the Labour Group on the council.'],
			['Labour', 'Labour Group'],
			'a group called after a party is not the party',
		],
		[
			['The European Council on Trams met.', 'The European Council did not.'],
			['European Council on Trams', 'European Council'],
			'nor is one called after a council the council',
		],
		[['The Welsh Parliament voted.', 'Those in Parliament did not.'], ['Welsh Parliament', 'Parliament'], 'two lands'],
	])('%s', (paragraphs, expected) => {
		expect(bodies(...paragraphs)).toEqual(expected);
	});

	test('acronyms of things are no organisations', () => {
		expect(named('They found an UXB near the pier.', 'The UXB was removed.').organisations).toEqual([]);
	});

	test('an ordinary word at the head of a list of organisations', () => {
		expect(named('Resist, Harbour Action Group and Kent Tenants Union were all barred.').organisations).toEqual([
			'Resist',
			'Harbour Action Group',
			'Kent Tenants Union',
		]);
	});

	test('a list of who signed', () => {
		expect(
			named(
				'We call on everyone to join us.',
				'Signed:',
				'Riverside Tenants Union (RTU)',
				'Campaign for Trams (CfT)',
				'Harbour Crews Together (HCT)',
			).organisations,
		).toEqual(['Riverside Tenants Union', 'Campaign for Trams', 'Harbour Crews Together']);
	});
});
