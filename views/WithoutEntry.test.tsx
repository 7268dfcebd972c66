// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DRAFTS } from '../components/gallery/fixtures/drafts';
import type { NoteDraft } from '../components/note-draft';
import { onStage } from '../tests/stage';
import type { Loaded } from './use-loaded';
import { WithoutEntry } from './WithoutEntry';

it.each<[what: string, loaded: Loaded<unknown>, draft: NoteDraft | null]>([
	['is on its way', { kind: 'loading' }, null],
	['can’t be read', { kind: 'failed', code: 'storage-broken', retry: () => {} }, null],
	// Without it the first line ran under the buttons of the card.
	['is in no pack any more', { kind: 'ready', value: null }, DRAFTS.stored],
])('the name of an entry that %s stands first', (_what, loaded, draft) => {
	const { find } = onStage(<WithoutEntry loaded={loaded} draft={draft} label="新质生产力" />);
	expect(find('h1:first-child')?.textContent).toBe('新质生产力');
});
