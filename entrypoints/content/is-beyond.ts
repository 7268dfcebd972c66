/** Of the frames that stand in one page so many are read: more than real pages have. Each that is read costs milliseconds, and memory. */
const MOST = 100;

/** Whether so many frames stand before this one that it is not read by itself. */
export function isBeyond(): boolean {
	for (let at = 0; at < MOST; at++) if (parent[at] === window) return false;
	return parent !== window;
}
