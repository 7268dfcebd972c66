import type { ConsoleMessage, Page } from 'puppeteer-core';

/** What Firefox says of pages that are meant to be so: broken bytes, and a policy that forbids even the icon. */
const MEANT = /byte stream was erroneous|favicon\.ico/;

/** Collects what a page throws and what its console reports as errors and warnings, from now on. */
export function listenForFaults(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => {
		const text = error instanceof Error ? error.message : String(error);
		if (!MEANT.test(text)) faults.push(`thrown: ${text}`);
	});
	page.on('console', (message: ConsoleMessage) => {
		if (message.type() === 'error' || message.type() === 'warn') faults.push(`${message.type()}: ${message.text()}`);
	});
	return faults;
}
