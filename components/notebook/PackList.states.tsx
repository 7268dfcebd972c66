import type { PackSummary } from '../../messages/protocol';
import { Clicked } from '../gallery/Clicked';
import { LONG_EN, LONG_ZH } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { PackList } from './PackList';

const shipped: PackSummary = {
	id: 'seed-articles',
	origin: 'shipped',
	title: { zh: '二十篇文章', hant: '二十篇文章', en: 'Twenty articles' },
	badge: { zh: '文章', en: 'articles' },
	description: {
		zh: '二十篇政策、经济与科技新闻中的词语。',
		hant: '二十篇政策、經濟與科技新聞中的詞語。',
		en: 'The terms of twenty articles on policy, economy and technology.',
	},
	version: '2026.3',
	size: 871,
	position: 0,
	state: 'ready',
};
const own: PackSummary = { ...shipped, id: 'own', origin: 'own', size: 3 };
const imported: PackSummary = {
	...shipped,
	id: 'imported:a',
	origin: 'imported',
	title: { zh: '银行词汇', hant: '銀行詞彙', en: 'Banking glossary' },
	size: 100_000,
};
const list = { packsOff: [], onSwitch: nothing, onRemove: nothing, onPutBack: nothing, onErase: nothing };

export const states: States = {
	'as it begins': <PackList {...list} packs={[shipped, own]} />,
	'one off': <PackList {...list} packs={[shipped, own, imported]} packsOff={['imported:a']} />,
	'asks before it removes': (
		<Clicked on=".pack > .button">
			<PackList {...list} packs={[imported]} />
		</Clicked>
	),
	'being removed': <PackList {...list} packs={[imported]} removing="imported:a" />,
	'import going on': <PackList {...list} packs={[{ ...imported, state: 'installing' }]} />,
	'import interrupted': <PackList {...list} packs={[{ ...imported, state: 'interrupted' }]} />,
	removed: <PackList {...list} packs={[{ ...imported, state: 'removed' }]} />,
	damaged: (
		<PackList
			{...list}
			packs={[
				{ ...shipped, state: 'damaged' },
				{ ...imported, state: 'damaged' },
			]}
		/>
	),
	long: (
		<PackList
			{...list}
			packs={[
				{
					...imported,
					title: { zh: LONG_ZH.slice(0, 80), en: LONG_EN.slice(0, 120) },
					description: { zh: LONG_ZH, en: LONG_EN },
				},
			]}
		/>
	),
};
