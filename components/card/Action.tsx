import { Icon, type IconName } from '../Icon';

/** One of the card's actions: an icon with a short word. It opens what is shown below the row, or is pressed in or not. */
export function Action({
	icon,
	words,
	title,
	onClick,
	...state
}: {
	icon: IconName;
	words: string;
	title?: string;
	onClick: () => void;
} & ({ isOpen: boolean } | { isPressed: boolean })) {
	const aria = 'isOpen' in state ? { 'aria-expanded': state.isOpen } : { 'aria-pressed': state.isPressed };
	return (
		<button
			type="button"
			class={`action ${icon}`}
			title={title}
			{...aria}
			// What is pressed in is stored.
			data-guarded={'isPressed' in state || undefined}
			onClick={onClick}
		>
			<Icon name={icon} /> <span>{words}</span>
		</button>
	);
}
