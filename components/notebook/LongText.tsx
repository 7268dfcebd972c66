import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/context';
import { beginningOf } from './beginning-of';

/** What the reader wrote, in a list: of a long text the beginning, and all of it on demand. `name`: whose text it is. */
export function LongText({ text, name }: { text: string; name: string }) {
	const { card, common } = useStrings();
	const [isWhole, setWhole] = useState(false);
	const fold = useRef<HTMLButtonElement>(null);
	const wasWhole = useRef(false);
	useLayoutEffect(() => {
		// What is folded up from far below stays in sight.
		if (wasWhole.current && !isWhole) fold.current?.scrollIntoView({ block: 'center' });
		wasWhole.current = isWhole;
	}, [isWhole]);
	const beginning = beginningOf(text);
	if (beginning === text) return <p class="note-text">{text}</p>;
	const words = isWhole ? card.less : card.more;
	return (
		<>
			<p class="note-text">{isWhole ? text : `${beginning}…`}</p>
			<button
				ref={fold}
				type="button"
				class="quiet"
				aria-expanded={isWhole}
				aria-label={`${words}${common.colon}${name}`}
				onClick={() => setWhole(!isWhole)}
			>
				{words}
			</button>
		</>
	);
}
