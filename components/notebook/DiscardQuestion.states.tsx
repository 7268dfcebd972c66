import { nothing, type States } from '../gallery/states';
import { DiscardQuestion } from './DiscardQuestion';

export const states: States = { asked: <DiscardQuestion onDiscard={nothing} onKeep={nothing} /> };
