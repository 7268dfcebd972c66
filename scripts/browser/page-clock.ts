import type { Frame, Page } from 'puppeteer-core';

/**
 * Lets time pass on the page's own clock. Whatever our script in it had put off for less has happened then, however slow
 * the machine is: both wait in the same queue. Milliseconds.
 */
export async function passTime(frame: Frame | Page, milliseconds: number): Promise<void> {
	await frame.evaluate(
		(time) => new Promise<void>((resolve) => void setTimeout(() => setTimeout(resolve), time)),
		milliseconds,
	);
}
