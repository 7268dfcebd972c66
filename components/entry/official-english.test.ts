import { expect, it } from 'vitest';
import type { Entry } from '../../messages/protocol';
import type { DocumentSource } from '../../model/source';
import type { Official } from '../../model/term';
import { officialEnglish } from './official-english';

const document = (id: string): DocumentSource => ({
	kind: 'document',
	id,
	title: { zh: id, en: id },
	publisher: { zh: '国务院', en: 'State Council' },
	date: id,
});
const sources = Object.fromEntries(['2026', '2025', '2024'].map((id) => [id, document(id)]));
const said = (en: string, source: string, zh?: string): Official => ({ en, source, place: 1, ...(zh && { zh }) });

function told(
	en: string,
	official: Official[],
	{ pack = 'seed-articles', topic = 'concepts' }: { pack?: string; topic?: Entry['topic'] } = {},
): string {
	const text = { zh: '甲', en };
	const term = {
		id: 'a',
		pack,
		prefLabel: text,
		pinyin: 'jiǎ',
		definition: text,
		evidence: [],
		relations: [],
		official,
	};
	const { standing, others } = officialEnglish({ term, topic, sources });
	const by = standing?.by === 'document' ? standing.document.id : (standing?.by ?? 'unsaid');
	return [by, ...others.map(({ zh, en: other, document: { id } }) => `${zh ? `${zh} ` : ''}${other} ${id}`)].join(', ');
}

it.each<[what: string, shown: string, expected: string]>([
	['nothing official', told('unicorn', []), 'us'],
	['the newest document counts', told('unicorn', [said('unicorn', '2026'), said('unicorn', '2024')]), '2026'],
	[
		'also where a newer one says otherwise',
		told('chip', [said('die', '2026'), said('chip', '2024')]),
		'2024, die 2026',
	],
	['otherwise only', told('chip', [said('die', '2026')]), 'us, die 2026'],
	[
		'each wording once',
		told('chip', [said('die', '2026'), said('die', '2025'), said('circuit', '2024')]),
		'us, die 2026, circuit 2024',
	],
	['plural', told('unicorn company', [said('unicorn companies', '2026')]), '2026'],
	['capital, hyphen and article', told('New-quality force', [said('the new quality forces', '2026')]), '2026'],
	['the form of a verb', told('ensuring growth', [said('ensure growth', '2026')]), '2026'],
	['an apostrophe', told('people’s congress', [said("people's congress", '2026')]), '2026'],
	['not every s is a plural', told('process', [said('proces', '2026')]), 'us, proces 2026'],
	['another Chinese label', told('small firm', [said('micro firms', '2025', '小微')]), 'us, 小微 micro firms 2025'],
	['of a document that is not there', told('chip', [said('chip', '1999')]), 'us'],
	['a name', told('Huawei', [], { topic: 'companies' }), 'unsaid'],
	['a name that a document has', told('Beijing', [said('Beijing', '2026')], { topic: 'places' }), '2026'],
	['an imported pack', told('chip', [], { pack: 'imported:x' }), 'unsaid'],
	['the reader’s own', told('chip', [], { pack: 'own', topic: 'own' }), 'unsaid'],
	['no English', told('', [], {}), 'unsaid'],
])('%s', (_what, shown, expected) => expect(shown).toBe(expected));

it('an official rendering is not listed a second time as a label', () => {
	const text = { zh: '中小企业', en: 'small and medium-sized enterprise' };
	const term = {
		...{ id: 'sme', pack: 'seed-articles', prefLabel: text, pinyin: 'zhōngxiǎo qǐyè', definition: text },
		...{ evidence: [], relations: [], altLabel: { en: ['SME', 'small firm'] }, official: [said('SMEs', '2026')] },
	};
	const { others, labels } = officialEnglish({ term, topic: 'concepts', sources });
	expect([others.map(({ en }) => en), labels]).toEqual([['SMEs'], ['small firm']]);
});
