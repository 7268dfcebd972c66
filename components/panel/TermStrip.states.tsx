import { nothing, type States } from '../gallery/states';
import { TermStrip } from './TermStrip';

const places = (...at: number[]) => at.map((share) => ({ at: share, term: 'a', nth: 0 }));

export const states: States = {
	'none to tell apart': <TermStrip places={places(0.5)} onReveal={nothing} />,
	some: <TermStrip places={places(0, 0.1, 0.12, 0.4, 0.41, 0.42, 0.43, 0.9, 1)} onReveal={nothing} />,
	dense: <TermStrip places={places(...Array.from({ length: 200 }, (_, at) => at / 199))} onReveal={nothing} />,
};
