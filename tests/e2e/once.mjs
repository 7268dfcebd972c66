/** Why a test of what hangs on no engine is skipped in one of the browsers: see `only-in.ts`. */
export const ELSEWHERE = 'it is run in the other browser';

/** Whether both browsers run what hangs on no engine, too. */
export const everywhere = () => process.env.ZHUDU_EVERYWHERE === '1';

/**
 * Files about what lies behind the pages, such as data and the contents of views, and about size: what they show hangs on no
 * engine. Each is run in one browser, unless `ZHUDU_EVERYWHERE` is “1”; divided so that both browsers are busy for as long. Names without
 * `.e2e.ts`.
 */
const ONCE = {
	chromium: [
		'accessibility',
		'card-ahead',
		'large-pages',
		'lexicon-copy',
		'no-database',
		'offsets',
		'search',
		'views',
		'welcome',
		'work',
	],
	firefox: ['backup', 'exports', 'knowledge', 'own-marks', 'packs', 'refusal', 'storage'],
};

/** The files that are run in the other browser only. */
export function leftOut(browser) {
	if (everywhere()) return [];
	return browser === 'chromium' ? ONCE.firefox : ONCE.chromium;
}
