import { RICH, SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Sources } from './Sources';

const [first, second] = RICH.term.evidence;
const many = Array.from({ length: 12 }, (_, index) => ({ ...first!, locator: `${first!.locator}${index}` }));

export const states: States = {
	none: <Sources evidence={[]} sources={SOURCES} />,
	'two, one with a doubt': <Sources evidence={[first!, second!]} sources={SOURCES} />,
	many: <Sources evidence={many} sources={SOURCES} />,
	'of a source that is not there': <Sources evidence={[{ ...first!, source: 'lost' }]} sources={SOURCES} />,
};
