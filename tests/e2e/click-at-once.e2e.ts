import { afterAll, beforeAll, it } from 'vitest';
import { waitForCard } from '../../scripts/browser/card';
import { clickMark } from '../../scripts/browser/pointer';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';
/** The segmenter is asked about the second term: once it has answered, the first is marked anew. */
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><p style="padding:40px">发展${TERM}，要看人工智能。</p>`;

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map([['/', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
});
afterAll(() => server.close());

it('a click in the moment in which a term is marked opens its card', async () => {
	for (let time = 0; time < 4; time++) {
		const page = await session.open(`${server.url}/`);
		await clickMark(page, TERM);
		await waitForCard(page, TERM);
	}
});
