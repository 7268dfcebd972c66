import type { StripPlace } from '../../messages/protocol';

/** Where on the page marked terms stand, from its top at the left to its end; a press leads to the nearest. The list has the same. */
export function TermStrip({ places, onReveal }: { places: StripPlace[]; onReveal: (place: StripPlace) => void }) {
	if (places.length < 2) return null;
	const reveal = (at: number) => {
		const distance = (place: StripPlace) => Math.abs(place.at - at);
		onReveal(places.reduce((nearest, place) => (distance(place) < distance(nearest) ? place : nearest)));
	};
	return (
		<div
			class="term-strip"
			aria-hidden="true"
			onClick={({ currentTarget, clientX }) => {
				const { left, width } = currentTarget.getBoundingClientRect();
				reveal((clientX - left) / width);
			}}
		>
			{places.map(({ at }) => (
				<span key={at} style={{ insetInlineStart: `${at * 100}%` }} />
			))}
		</div>
	);
}
