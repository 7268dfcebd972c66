import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings/context';

/** Asks for more of a list when it comes near, or is pressed. Give it another `key` when more is there. */
export function More({ left, onMore }: { left: number; onMore: () => void }) {
	const { notebook } = useStrings();
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
			rootMargin: '1500px',
		});
		observer.observe(button.current!);
		return () => observer.disconnect();
	}, []);
	return (
		<button type="button" class="button" ref={button} onClick={onMore}>
			{notebook.more(left)}
		</button>
	);
}
