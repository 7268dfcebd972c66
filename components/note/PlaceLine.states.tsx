import { LONG_NOTE, PLACE } from '../gallery/fixtures/notes';
import type { States } from '../gallery/states';
import { PlaceLine } from './PlaceLine';

export const states: States = {
	plain: <PlaceLine place={PLACE} />,
	dated: <PlaceLine place={PLACE} when="5 Mar 2026" />,
	'without a title': <PlaceLine place={{ ...PLACE, title: '' }} />,
	'of a file': <PlaceLine place={LONG_NOTE.places[1]!} />,
};
