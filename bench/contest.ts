import type { Page } from 'puppeteer-core';
import type { Target } from '../scripts/browser/find';
import { LOOKING } from './bench-pages';
import type { ContestRow } from './results';
import { median } from './statistics';
import type { Contestant, Outcome } from './world/order';
import { giveOrder, openInWorld } from './world-page';

export interface Contest {
	browser: Target;
	/** As the table names it. */
	name: string;
	url: string;
	contestants: Contestant[];
	runs: number;
	labels: string[];
	/** Labels made up besides the glossary's. */
	madeUp?: number;
}

/** Lets contestants read the same page by turns, each time loaded afresh, and gives the medians. */
export async function holdContest(
	page: Page,
	contest: Contest,
	onRound: (round: number) => void,
): Promise<ContestRow[]> {
	const { browser, name, url, contestants, runs, labels, madeUp = 0 } = contest;
	const outcomes = new Map<Contestant, Outcome[]>(contestants.map((contestant) => [contestant, []]));
	for (let round = 0; round < runs; round++) {
		onRound(round);
		for (const contestant of contestants) {
			// Documented mark.js takes minutes; one round tells enough.
			if (contestant === 'markJs' && round > 0) continue;
			await openInWorld(page, url);
			try {
				outcomes.get(contestant)?.push(await giveOrder(page, { contestant, labels, madeUp, keep: false }));
			} catch (error) {
				// Peers may give up: with many labels mark.js, as documented, runs out of stack.
				if (LOOKING.includes(contestant)) throw error;
			}
		}
	}
	const floor = median((outcomes.get('floor') ?? []).map(({ milliseconds }) => milliseconds));
	return contestants.map((contestant) => {
		const all = outcomes.get(contestant) ?? [];
		const milliseconds = median(all.map((outcome) => outcome.milliseconds));
		const firstScreens = all.flatMap(({ firstScreen }) => firstScreen ?? []);
		return {
			browser,
			page: name,
			contestant,
			runs: all.length,
			milliseconds,
			ratio: milliseconds / floor,
			longest: median(all.map(({ longest }) => longest)),
			found: all[0]?.found ?? 0,
			firstScreen: firstScreens.length > 0 ? median(firstScreens) : null,
		};
	});
}
