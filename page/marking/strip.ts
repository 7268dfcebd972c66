import type { StripPlace } from '../../messages/protocol';
import type { Finding } from '../reading/finding';

/** Parts of a page that are told apart: no strip is so long that more could be seen. */
const PARTS = 200;

/** Where on a page terms stand: of each part of it the first one. */
export class Strip {
	readonly #places = new Map<number, StripPlace>();
	readonly #height = document.documentElement.scrollHeight;
	/** The part that a finding stands in: its occurrences come one after the other. */
	#last: { finding: Finding; part: number } | null = null;

	add(finding: Finding, place: Pick<StripPlace, 'term' | 'nth'>): void {
		if (this.#last?.finding !== finding) this.#last = { finding, part: this.#partOf(finding) };
		const { part } = this.#last;
		if (!this.#places.has(part)) this.#places.set(part, { at: part / (PARTS - 1), ...place });
	}

	/** From the top to the end. */
	get places(): StripPlace[] {
		return [...this.#places.values()].sort((a, b) => a.at - b.at);
	}

	#partOf(finding: Finding): number {
		const range = document.createRange();
		if (finding.block.run) range.selectNode(finding.block.run.first);
		else range.selectNodeContents(finding.element);
		const share = (range.getBoundingClientRect().top + scrollY) / Math.max(1, this.#height);
		return Math.round(Math.max(0, Math.min(share, 1)) * (PARTS - 1));
	}
}
