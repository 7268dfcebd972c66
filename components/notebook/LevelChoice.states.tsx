import { nothing, type States } from '../gallery/states';
import { LevelChoice } from './LevelChoice';

export const states: States = { core: <LevelChoice level="core" onLevel={nothing} /> };
