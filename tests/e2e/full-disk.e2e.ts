import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isSaved, noteText } from '../../scripts/browser/card';
import type { Launched } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';
import { until } from '../../scripts/browser/until';
import { startBrowser } from './session';

/** The whole room for the browser's profile, as `mount` takes it. */
const ROOM = '400m';
const PATH = 'notebook.html#/term/new-quality-productive-forces';
/** So long that no room is left over for it by chance; it must be written anew with each key. */
const LONG = '起初。'.repeat(10_000);

let disk: string | null = null;
let launched: Launched | null = null;

afterAll(async () => {
	await launched?.browser.close().catch(() => {});
	if (!disk) return;
	execFileSync('umount', ['-l', disk]);
	rmSync(disk, { recursive: true, force: true });
});

/** A small disk of its own; null where this user may not make one. */
function mountDisk(): string | null {
	const made = mkdtempSync(join(tmpdir(), 'zhudu-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', made], { stdio: 'ignore' });
		return made;
	} catch {
		rmSync(made, { recursive: true });
		return null;
	}
}

it('a note is being written, and the disk is full: it is said so, nothing is lost, and it is saved when there is room', async ({
	skip,
}) => {
	skip(!process.env.ZHUDU_QUOTA, 'a browser of its own, and half a minute: ZHUDU_QUOTA=1');
	disk = mountDisk();
	skip(!disk, 'a disk that is really full takes the right to mount one (root on Linux)');
	const filler = join(disk!, 'filler');
	launched = await startBrowser({ profile: join(disk!, 'profile') });
	const view = await openOwnPage(launched, PATH);
	await view.waitForSelector('.note textarea');
	await view.evaluate((text) => {
		const field = document.querySelector('textarea')!;
		field.focus();
		document.execCommand('insertText', false, text);
	}, LONG);
	await until('“saved”', () => isSaved(view));
	let written = LONG;
	const type = async (text: string) => {
		await view.keyboard.type(text);
		written += text;
	};

	let said: string | null = '';
	const isFull = async () => {
		// What the browser itself lets go of is filled up, too.
		fill(filler);
		await type('又');
		said = await view.$eval('.note', (note) => note.textContent);
		return said?.includes('is full') && said.includes('Not saved; your text is kept here');
	};
	await until('that it is full', isFull, { every: 500 }).catch((error: Error) => {
		throw new Error(`Said last: ${said}`, { cause: error });
	});
	expect(await noteText(view)).toBe(written);

	rmSync(filler);
	await type('再写。');
	await until('“saved”', () => isSaved(view));
	await view.close();
	const again = await openOwnPage(launched, PATH);
	await until('all that was written', async () => (await noteText(again)) === written);
});

/** Writes until nothing more goes in. */
function fill(file: string): void {
	for (const size of [1_000_000, 4_096, 1]) {
		const block = Buffer.alloc(size, 1);
		try {
			for (;;) writeFileSync(file, block, { flag: 'a' });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
		}
	}
}
