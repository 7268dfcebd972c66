/** Topics, in the order the notebook lists them. */
export const TOPICS = [
	'concepts',
	'theory',
	'innovation',
	'technology',
	'industry',
	'policy',
	'reform',
	'finance',
	'international',
	'programmes',
	'institutions',
	'companies',
	'people',
	'places',
	'events',
	'documents',
	'indicators',
	'slogans',
	'other',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Which of the reader's levels mark a term: `core` always, `more` and `all` on the reader's wish only. */
export const LEVELS = ['core', 'more', 'all'] as const;
export type Level = (typeof LEVELS)[number];
