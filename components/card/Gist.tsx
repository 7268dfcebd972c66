import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Meaning } from '../entry/meaning';
import { useStrings } from '../strings/context';

/** What a term means, in a few lines; what is longer fades out until it is to be shown whole. */
export function Gist({ meaning: { text, lang }, isWhole }: { meaning: Meaning; isWhole: boolean }) {
	const { entry } = useStrings();
	const paragraph = useRef<HTMLParagraphElement>(null);
	const [isCut, setCut] = useState(false);
	useLayoutEffect(() => {
		const shown = paragraph.current;
		if (!shown) return;
		// Its width may change, and the fonts may come late.
		const watcher = new ResizeObserver(() => setCut(shown.scrollHeight > shown.clientHeight + 1));
		watcher.observe(shown);
		setCut(shown.scrollHeight > shown.clientHeight + 1);
		return () => watcher.disconnect();
	}, [text, isWhole]);
	if (!text) return null;
	return (
		<section class="definition" aria-label={entry.definition}>
			<p ref={paragraph} class={`gist${isWhole ? ' whole' : ''}${isCut ? ' cut' : ''}`} lang={lang}>
				{text}
			</p>
		</section>
	);
}
