/** Why a test of what hangs on no engine is skipped in one of the browsers: see `only-in.ts`. */
export const ELSEWHERE = 'it is run in the other browser';

/** Whether both browsers run what hangs on no engine, too. */
export const everywhere = () => process.env.ZHUDU_EVERYWHERE === '1';

/**
 * Files about what lies behind the pages, such as data and the contents of views, and about size: what they show hangs on no
 * engine. They are run in Chromium only, unless `ZHUDU_EVERYWHERE` is “1”: there they take a third of the time. Names without `.e2e.ts`.
 */
export const ONCE = [
	'accessibility',
	'backup',
	'bad-input',
	'card-ahead',
	'card-tells',
	'exports',
	'interrupted-import',
	'knowledge',
	'large-pages',
	'lexicon-copy',
	'no-database',
	'offsets',
	'own-form',
	'own-marks',
	'packs',
	'refusal',
	'search',
	'storage',
	'views',
	'welcome',
	'work',
];

/** The files that are run in the other browser only. */
export function leftOut(browser) {
	return browser === 'chromium' || everywhere() ? [] : ONCE;
}
