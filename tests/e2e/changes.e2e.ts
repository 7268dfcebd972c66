import { expect, it } from 'vitest';
import { useCounted } from './counted';

const { open, read, whole } = useCounted();

it.each([1, 39, 70])(
	'any changes of a long page, %i: in the end the whole is what a fresh reading finds',
	async (seed) => {
		const page = await open('paragraphs');
		await read(page);
		await page.evaluate(changeAnyhow, seed);
		const { found } = await whole(page);
		const html = await page.evaluate(() => document.documentElement.outerHTML);
		await page.close();
		const fresh = await open('empty');
		await fresh.evaluate((text) => {
			document.documentElement.innerHTML = text;
		}, html);
		const anew = await read(fresh, { whole: true });
		expect(found).toBeGreaterThan(500);
		expect(found).toBe(anew.found);
		await fresh.close();
	},
);

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
		return all.slice(from, from + 1 + random(40)).filter((one) => one.parentNode === document.body);
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
		() => scrollTo(0, random(document.documentElement.scrollHeight)),
	];
	for (let step = 0; step < 120; step++) {
		changes[random(changes.length)]?.();
		if (random(3) === 0) await frame();
	}
}
