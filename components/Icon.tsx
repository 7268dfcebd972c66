const PATHS = {
	back: 'M10 3 5 8l5 5',
	close: 'm4 4 8 8m0-8-8 8',
	pin: 'M6 2.5h4l-.5 4 2 2v1h-7v-1l2-2zM8 9.5V14',
	move: 'M8 2v12M2 8h12M6.300 3.700 8 2l1.700 1.700M6.300 12.300 8 14l1.700-1.700M3.700 6.300 2 8l1.700 1.700M12.300 6.300 14 8l-1.700 1.700',
	note: 'M3.5 12.5 4 9.800l6.600-6.600 2.200 2.200-6.600 6.600zM9.200 4.600l2.200 2.200',
	notHere: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM4.100 4.100l7.800 7.800',
	more: 'm4 6.500 4 4 4-4',
	less: 'm4 10 4-4 4 4',
	speak: 'M3 6.300h2l3-2.500v8.400l-3-2.500H3zM10.500 5.800a3 3 0 0 1 0 4.400M12.300 4a5.600 5.600 0 0 1 0 8',
	search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
	book: 'M3 3.2c2-.6 3.6-.4 5 .7 1.4-1.100 3-1.3 5-.7v9.3c-2-.6-3.6-.4-5 .7-1.4-1.100-3-1.3-5-.7zM8 4v9',
	panel: 'M2.5 3h11v10h-11zM9.5 3v10',
	known: 'm3 8.5 3.500 3.500L13 4.500',
	learning: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM8 2.500v11M10 4v8M12 6v4',
	locate: 'M8 2v3m0 6v3M2 8h3m6 0h3M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 px line drawing in the colour of the text around it; the control that holds it has the name. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
