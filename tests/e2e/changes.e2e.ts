import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { useCounted } from './counted';
import { onlyIn } from './only-in';

const { open, read, readAsleep, recount, whole } = useCounted();

it.for([
	['paragraphs', 2026, 'firefox'],
	['sections', 1, 'chrome'],
	['long list', 102, 'chrome'],
] as const)(
	'any changes of a long page (%s, %i): in the end the marks and the whole are what a fresh reading finds',
	async ([name, seed, target], { skip }) => {
		onlyIn(target, skip);
		const page = await open(name);
		await readAsleep(page);
		await page.evaluate(changeAnyhow, seed);
		await page.evaluate(() => void setInterval(() => dispatchEvent(new Event('answer')), 20));
		const fresh = await open('empty');
		await fresh.evaluate(
			(html) => {
				document.documentElement.innerHTML = html;
			},
			await page.evaluate(() => document.documentElement.outerHTML),
		);
		await read(fresh);
		// The one that is in front is drawn, and to change it costs as much as to look at it.
		const places = [1, 0, 0.5];
		const expected: string[][] = [];
		for (const place of places) expected.push(await stayingMarksAt(fresh, place));
		expect(expected.flat().length).toBeGreaterThan(20);
		await page.bringToFront();
		for (const [nth, place] of places.entries()) {
			let found: string[] = [];
			const isSame = async () => {
				found = await marksAt(page, place);
				return isDeepStrictEqual(found, expected[nth]);
			};
			await until('the same marks', isSame).catch(() => null);
			expect(found).toEqual(expected[nth]);
		}
		const [{ found }, anew] = [await whole(page), await whole(fresh)];
		expect(anew.found).toBeGreaterThan(100);
		expect(found).toBe(anew.found);
	},
);

/** Scrolls to a part of the way down, and gives what is marked on the screen. */
async function marksAt(page: Page, place: number): Promise<string[]> {
	await page.evaluate((part) => {
		scrollTo(0, part * document.documentElement.scrollHeight);
	}, place);
	await recount(page);
	return page.evaluate(() =>
		[...(CSS.highlights.get('reading-term') ?? [])]
			.map((range) => ({ text: String(range), box: (range as Range).getBoundingClientRect() }))
			.filter(({ box: { top, bottom } }) => bottom > 0 && top < innerHeight)
			.map(({ text, box: { left, top } }) => `${Math.round(top)}:${Math.round(left)} ${text}`)
			.sort(),
	);
}

/** The same, once they are the same twice. */
async function stayingMarksAt(page: Page, place: number): Promise<string[]> {
	let before: string[] | null = null;
	return until('marks that stay', async () => {
		const now = await marksAt(page, place);
		const isSame = isDeepStrictEqual(now, before);
		before = now;
		return isSame && now;
	});
}

/** Runs in the page: removes, adds, moves, wraps and rewrites paragraphs here and there, and scrolls meanwhile. */
async function changeAnyhow(seed: number): Promise<void> {
	let state = seed;
	const random = (below: number) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * below);
	};
	const frame = () => new Promise(requestAnimationFrame);
	const paragraphs = () => [...document.querySelectorAll('p')];
	const pick = () => paragraphs()[random(paragraphs().length)] as HTMLElement;
	const some = () => {
		const all = paragraphs();
		const from = random(all.length);
		return all.slice(from, from + 1 + random(40)).filter((one) => one.parentNode === all[from]!.parentNode);
	};
	const made = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
	const changes = [
		() => pick().remove(),
		() => pick().before(made('数字经济与实体经济')),
		() => pick().after('发展新质生产力'),
		() => pick().replaceChildren('绿色低碳', document.createElement('br'), '科技创新'),
		() => pick().before(...some()),
		() => {
			for (const one of some()) one.remove();
		},
		() => {
			const box = document.createElement('div');
			const inside = some();
			inside[0]?.before(box);
			box.append(...inside);
		},
		() => document.body.append(made('高质量发展')),
		() => document.body.prepend(made('人工智能')),
		() => document.body.firstElementChild?.remove(),
		() => document.body.lastElementChild?.remove(),
		() => pick().replaceChildren('四川卧龙'),
		() => pick().toggleAttribute('hidden'),
		() => pick().append(...pick().childNodes),
		() => pick().replaceWith(...pick().childNodes),
		() => pick().normalize(),
		() => {
			const text = pick().firstChild;
			if (text instanceof Text) text.splitText(random(text.length));
		},
		() => {
			const text = pick().lastChild;
			if (text) text.nodeValue = '广州的实体经济';
		},
		() => {
			const list = document.createElement('ul');
			list.innerHTML = '<li>人工智能</li><li>南京</li>'.repeat(1 + random(30));
			pick().replaceWith(list);
		},
		() => pick().before(made('广州芭蕾舞团'), made('南京大学')),
		() => dispatchEvent(new Event('answer')),
		() => scrollTo(0, random(document.documentElement.scrollHeight)),
		() => scrollBy(0, random(2) * 4000 - 2000),
	];
	for (let step = 0; step < 120; step++) {
		changes[random(changes.length)]?.();
		if (random(3) === 0) await frame();
	}
}
