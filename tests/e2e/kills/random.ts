let nth = 0;

/** Other letters each time, so that what is lost can be seen. */
export function nextLetters(): string {
	return ` ${nth++}:abcdefghijklmnopqrstuvwxyz`;
}

/** A whole number below this one. */
export function random(most: number): number {
	return Math.floor(Math.random() * most);
}
