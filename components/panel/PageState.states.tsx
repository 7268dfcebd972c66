import type { States } from '../gallery/states';
import { PageState } from './PageState';

export const states: States = {
	reading: <PageState state="reading" />,
	withheld: <PageState state="withheld" />,
	unreadable: <PageState state="unreadable" />,
	paused: <PageState state="paused" />,
	'site off': <PageState state="site-off" />,
	'no terms': <PageState state="none" />,
};
