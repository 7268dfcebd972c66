import { nothing, type States } from '../gallery/states';
import { LevelPicker } from './LevelPicker';

export const states: States = {
	core: <LevelPicker level="core" onLevel={nothing} />,
	all: <LevelPicker level="all" onLevel={nothing} />,
};
