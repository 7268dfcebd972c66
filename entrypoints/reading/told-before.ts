/**
 * Whoever asks is told at once what was counted last, if nothing has changed since as far as is known; and then anew, since
 * not every change is. Counting the terms of a long page takes longer than opening the popup may.
 */
export function toldBefore<T>(
	count: () => Promise<T>,
	{ onOld }: { /** What was told is old: whoever shows it may ask again. */ onOld: () => void },
): { tell: () => Promise<T>; forget: () => void } {
	let last: { told: T } | null = null;
	let changes = 0;
	const forget = () => {
		changes += 1;
		last = null;
	};
	const tell = async () => {
		if (last) {
			const { told } = last;
			forget();
			onOld();
			return told;
		}
		const before = changes;
		const told = await count();
		if (before === changes) last = { told };
		return told;
	};
	return { tell, forget };
}
