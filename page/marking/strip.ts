import type { StripPlace } from '../../messages/protocol';
import { boxAtStart } from '../reading/ends';
import type { Finding } from '../reading/finding';

/** Parts of a page that are told apart: no strip is so long that more could be seen. */
const PARTS = 200;

/** So many findings are measured at most, evenly over the page: of more, the strip could not show the difference. */
const MEASURED = 2 * PARTS;

/** Where on a page terms stand: of each part of it the first one. */
export class Strip {
	readonly #places = new Map<number, StripPlace>();
	readonly #height = document.documentElement.scrollHeight;
	/** The part that a finding stands in, where it is measured: its occurrences come one after the other. */
	#last: { finding: Finding; part: number | null } | null = null;
	/** Every so many findings are measured. */
	readonly #step: number;
	#count = 0;

	/** @param findings how many there are at most */
	constructor(findings: number) {
		this.#step = Math.max(1, Math.ceil(findings / MEASURED));
	}

	add(finding: Finding, place: Pick<StripPlace, 'term' | 'nth'>): void {
		if (this.#last?.finding !== finding) {
			this.#last = { finding, part: this.#count++ % this.#step === 0 ? this.#partOf(finding) : null };
		}
		const { part } = this.#last;
		if (part !== null && !this.#places.has(part)) this.#places.set(part, { at: part / (PARTS - 1), ...place });
	}

	/** From the top to the end. */
	get places(): StripPlace[] {
		return [...this.#places.values()].sort((a, b) => a.at - b.at);
	}

	#partOf(finding: Finding): number {
		const share = (boxAtStart(finding.block).top + scrollY) / Math.max(1, this.#height);
		return Math.round(Math.max(0, Math.min(share, 1)) * (PARTS - 1));
	}
}
