import { Clicked } from '../gallery/Clicked';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Definition } from './Definition';

export const states: States = {
	none: <Definition text={OWN.term.definition} />,
	plain: <Definition text={PLAIN.term.definition} />,
	'holds as of a month': <Definition text={RICH.term.definition} asOf="2026-03" />,
	'in the other language': (
		<Clicked on="button">
			<Definition text={PLAIN.term.definition} />
		</Clicked>
	),
	'in Chinese only': <Definition text={{ zh: '以创新为主导的先进生产力。', en: '' }} />,
	long: <Definition text={LONG.term.definition} />,
};
