import { WORDS } from './gallery/fixtures/words';
import type { States } from './gallery/states';
import { WordName } from './WordName';

export const states: States = {
	'in two scripts': (
		<p class="word">
			<WordName entry={WORDS.plain} />
		</p>
	),
	'the same in both': (
		<p class="word">
			<WordName entry={WORDS.same} />
		</p>
	),
};
