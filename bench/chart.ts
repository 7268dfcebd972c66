import type { ContestRow } from './results';
import { NAMES } from './table';

const WIDTH = 720;
const LABEL = 190;
const BAR = 18;
const GAP = 6;
const HEAD = 34;

/** A bar chart of the contest on one page, one group of bars for each browser; light and dark. */
export function drawChart(rows: ContestRow[], page: string): string {
	const shown = rows.filter((row) => row.page === page && row.contestant !== 'textContent');
	const most = Math.max(...shown.map(({ milliseconds }) => milliseconds));
	const parts: string[] = [];
	let y = 0;
	for (const browser of new Set(shown.map((row) => row.browser))) {
		const title = `${browser === 'chrome' ? 'Chromium' : 'Firefox'}: reading and marking ${page} of text, milliseconds`;
		parts.push(`<text class="head" x="0" y="${y + 20}">${escapeXml(title)}</text>`);
		y += HEAD;
		for (const { contestant, milliseconds, ratio } of shown.filter((row) => row.browser === browser)) {
			const width = Math.max(1, (milliseconds / most) * (WIDTH - LABEL - 130));
			parts.push(
				`<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escapeXml(NAMES[contestant])}</text>`,
				`<rect class="${contestant.startsWith('zhudu') ? 'own' : 'bar'}" x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>`,
				`<text x="${(LABEL + width + 8).toFixed(1)}" y="${y + 13}">${milliseconds.toFixed(1)} (${ratio.toFixed(1)} ×)</text>`,
			);
			y += BAR + GAP;
		}
		y += GAP;
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">
<title>${escapeXml(`Milliseconds to read and mark ${page} of text`)}</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.head { font-weight: 600; }
.bar { fill: #9aa4b2; }
.own { fill: #c8860d; }
@media (prefers-color-scheme: dark) {
	text { fill: #e6edf3; }
	.bar { fill: #6b7685; }
	.own { fill: #e8ab1e; }
}
</style>
${parts.join('\n')}
</svg>
`;
}

function escapeXml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
