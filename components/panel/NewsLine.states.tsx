import { nothing, type States } from '../gallery/states';
import { NewsLine } from './NewsLine';

export const states: States = { shown: <NewsLine onDismiss={nothing} /> };
