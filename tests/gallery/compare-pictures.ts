import type { Page } from 'puppeteer-core';

/** How far the parts of a colour may be apart, of 255; what is nearer looks the same. */
const NEAR = 6;

/** What two pictures (PNG) differ in. */
export interface Difference {
	/** How many pixels; all of them where the sizes differ. */
	pixels: number;
	/** PNG: the second picture, pale, with what differs in red; null where nothing does. */
	picture: Buffer | null;
}

/** Compares two pictures in a page: a browser can read them already. */
export async function comparePictures(page: Page, before: Uint8Array, after: Uint8Array): Promise<Difference> {
	const { pixels, url } = await page.evaluate(
		async ({ sources, near }) => {
			const images = await Promise.all(
				sources.map(async (source) => {
					const image = new Image();
					image.src = source;
					await image.decode();
					return image;
				}),
			);
			const [a, b] = images as [HTMLImageElement, HTMLImageElement];
			const isSameSize = a.width === b.width && a.height === b.height;
			const canvas = new OffscreenCanvas(b.width, b.height);
			const context = canvas.getContext('2d', { willReadFrequently: true })!;
			const dataOf = (image: HTMLImageElement) => {
				context.clearRect(0, 0, b.width, b.height);
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, b.width, b.height);
			};
			const [old, shown] = [dataOf(a).data, dataOf(b)];
			let pixels = 0;
			for (let at = 0; at < old.length; at += 4) {
				const isFar = (part: number) => Math.abs(old[part]! - shown.data[part]!) > near;
				const differs = isFar(at) || isFar(at + 1) || isFar(at + 2);
				if (differs) pixels++;
				if (differs) shown.data.set([255, 0, 0], at);
				shown.data[at + 3] = differs ? 255 : 60;
			}
			if (isSameSize && pixels === 0) return { pixels, url: null };
			context.putImageData(shown, 0, 0);
			const blob = await canvas.convertToBlob();
			const url = await new Promise<string>((done) => {
				const reader = new FileReader();
				reader.onload = () => done(reader.result as string);
				reader.readAsDataURL(blob);
			});
			return { pixels: isSameSize ? pixels : b.width * b.height, url };
		},
		{ sources: [before, after].map(asUrl), near: NEAR },
	);
	return { pixels, picture: url === null ? null : Buffer.from(url.split(',')[1]!, 'base64') };
}

/** A picture (PNG) made smaller, each pixel the mean of those it stands for. */
export async function reducePicture(page: Page, png: Uint8Array, by: number): Promise<Buffer> {
	const url = await page.evaluate(
		async ({ source, by }) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = Math.ceil(image.width / by);
			canvas.height = Math.ceil(image.height / by);
			const context = canvas.getContext('2d')!;
			context.imageSmoothingQuality = 'high';
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
			return canvas.toDataURL();
		},
		{ source: asUrl(png), by },
	);
	return Buffer.from(url.split(',')[1]!, 'base64');
}

function asUrl(png: Uint8Array): string {
	return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
