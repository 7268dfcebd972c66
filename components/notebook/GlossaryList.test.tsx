// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Knowledge } from '../../model/knowledge';
import { onStage } from '../../tests/stage';
import { WORDS } from '../gallery/fixtures/words';
import { nothing } from '../gallery/states';
import { GlossaryList } from './GlossaryList';
import { parseRoute } from './route';

const LIST = {
	list: { hits: [], total: 0, topics: {}, isWhole: true },
	words: [],
	topic: 'all' as const,
	knowledge: 'all' as const,
	knowledgeOf: (): Knowledge => 'new',
	query: ' 白鹭港/北 ',
	current: undefined,
	ticks: null,
	onTopic: nothing,
	onKnowledge: nothing,
	onKnow: nothing,
	onQuery: nothing,
	onMore: nothing,
};

it.each<[what: string, given: Partial<Parameters<typeof GlossaryList>[0]>, says: string | undefined, adds: boolean]>([
	['nothing is found', {}, 'Nothing found for “白鹭港/北”.', true],
	['nothing is found in a topic', { topic: 'concepts' }, 'Nothing found for “白鹭港/北”.', false],
	['only the dictionary has it', { words: Object.values(WORDS) }, undefined, false],
	['the dictionary has not answered yet', { words: null }, undefined, false],
	['the index is not whole yet', { list: { ...LIST.list, isWhole: false } }, undefined, false],
	['nothing is searched', { query: '' }, undefined, false],
])('where %s', (_what, given, says, adds) => {
	const { find } = onStage(<GlossaryList {...LIST} {...given} />);
	expect(find('.empty p')?.textContent).toBe(says);
	const link = find<HTMLAnchorElement>('.empty a');
	expect(link && parseRoute(link.getAttribute('href')!)).toEqual(adds ? { section: 'own', label: '白鹭港/北' } : null);
});
