/** Milliseconds that the browser has to begin the download. */
const GRACE = 60_000;

/** Gives the reader a text as a file. */
export function download(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), GRACE);
}
