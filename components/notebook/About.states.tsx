import type { States } from '../gallery/states';
import { About } from './About';

export const states: States = { page: <About /> };
