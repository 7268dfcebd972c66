/**
 * Files about what lies behind the pages, such as data and the contents of views, and about size: what they show hangs on no
 * engine. Each is run in one browser, unless `ZHUDU_EVERYWHERE` is “1”; divided so that both browsers are busy for as long. Names without
 * `.e2e.ts`.
 */
const ONCE = {
	chromium: ['accessibility', 'large-pages', 'lexicon-copy', 'search', 'views', 'welcome'],
	firefox: ['backup', 'exports', 'knowledge', 'own-marks', 'packs', 'refusal', 'storage'],
};

/** The files that are run in the other browser only. */
export function leftOut(browser) {
	if (process.env.ZHUDU_EVERYWHERE === '1') return [];
	return browser === 'chromium' ? ONCE.firefox : ONCE.chromium;
}
