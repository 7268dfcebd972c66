import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../components/gallery/choices';
import { EXHIBITS } from '../../components/gallery/states';
import { GalleryBrowser } from './browse';
import { comparePictures, reducePicture } from './compare-pictures';

const ROOT = resolve(import.meta.dirname, '../..');
const KEPT = resolve(import.meta.dirname, 'pictures');
/** Where the pictures of what differs are put. */
const DIFFERENT = resolve(ROOT, '.output/gallery');
const ACCEPTS = process.env.ZHUDU_ACCEPT === '1';

/**
 * Pictures are kept small: a quarter of the width and height, each pixel the mean of sixteen. Where text is drawn alike, that
 * shows a shift of one pixel still.
 */
const REDUCED = 4;
/** Pixels that may differ in a picture. */
const TOLERANCE = 4;

/** Each theme in another language, so that both scripts are looked at without a picture more. */
const SERIES: Pick<Choices, 'theme' | 'language'>[] = [
	{ theme: 'light', language: 'en' },
	{ theme: 'dark', language: 'zh-Hans' },
];

let gallery: GalleryBrowser;
/** Why nothing can be compared here; null: it can. */
let obstacle: string | null;

beforeAll(async () => {
	gallery = await GalleryBrowser.open();
	rmSync(DIFFERENT, { recursive: true, force: true });
	if (ACCEPTS) rmSync(KEPT, { recursive: true, force: true });
	const probe = await gallery.probe();
	if (ACCEPTS) keep('probe.png', probe);
	const kept = read('probe.png');
	if (!kept) obstacle = 'no pictures are kept yet: “npm run gallery -- --accept” makes them';
	else if ((await comparePictures(gallery.page, kept, probe)).pixels === 0) obstacle = null;
	else obstacle = 'this browser or its fonts draw text otherwise than where the pictures were made';
});

describe.each(SERIES)('$theme', ({ theme, language }) => {
	it.for(EXHIBITS)('$name looks as in the picture kept', async ({ name }, { skip }) => {
		skip(obstacle !== null, obstacle ?? '');
		await gallery.show({ component: name, theme, language, width: 420 });
		const whole = await gallery.picture(REDUCED);
		const shown = await reducePicture(gallery.page, whole, REDUCED);
		const file = `${theme}/${name}.png`;
		if (ACCEPTS) return keep(file, shown);
		const kept = read(file);
		expect(kept, 'No picture is kept: look at the gallery, then run “npm run gallery -- --accept”').not.toBeNull();
		const { pixels, picture } = await comparePictures(gallery.page, kept!, shown);
		if (pixels <= TOLERANCE) return;
		mkdirSync(resolve(DIFFERENT, theme), { recursive: true });
		writeFileSync(resolve(DIFFERENT, file), whole);
		writeFileSync(resolve(DIFFERENT, file.replace('.png', '.difference.png')), picture!);
		expect.fail(`${pixels} pixels differ: see .output/gallery/${file}. If it is meant: “npm run gallery -- --accept”`);
	});

	it('no picture is kept of what is no more', () => {
		const names = existsSync(resolve(KEPT, theme)) ? readdirSync(resolve(KEPT, theme)) : [];
		expect(names.filter((file) => !EXHIBITS.some(({ name }) => file === `${name}.png`))).toEqual([]);
	});
});

function read(file: string): Buffer | null {
	const path = resolve(KEPT, file);
	return existsSync(path) ? readFileSync(path) : null;
}

function keep(file: string, png: Uint8Array): void {
	const path = resolve(KEPT, file);
	mkdirSync(resolve(path, '..'), { recursive: true });
	writeFileSync(path, png);
}
