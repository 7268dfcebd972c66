import { EraseButton } from './EraseButton';
import { Clicked } from './gallery/Clicked';
import { nothing, type States } from './gallery/states';

const button = <EraseButton label="新质生产力" onErase={nothing} />;

export const states: States = {
	'at rest': button,
	asking: <Clicked on="button">{button}</Clicked>,
};
