/** Milliseconds that the browser has to begin the download. */
const GRACE = 60_000;

/** Gives the reader a file. */
export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), GRACE);
}

/** Something as a file of JSON. */
export function asJson(content: unknown): Blob {
	return new Blob([JSON.stringify(content, null, '\t')], { type: 'application/json' });
}

/** The day (local time) as files have it in their name: 2026-03-05. */
export function today(now = new Date()): string {
	const pad = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
