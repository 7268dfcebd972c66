import type { ComponentChildren } from 'preact';
import { EraseButton } from '../EraseButton';
import { useStrings } from '../strings/context';
import { LongText } from './LongText';

/** Something that was deleted. */
export interface Binned {
	id: string;
	name: string;
	head: ComponentChildren;
	text: string;
	onRestore: () => void;
	onErase: () => void;
}

/** What was deleted, while it is kept: taken back, or erased for good, one by one or all at once. */
export function Bin({ items, onEmptyBin }: { items: Binned[]; onEmptyBin: () => void }) {
	const { notebook, common, kept } = useStrings();
	return (
		<details class="fold bin">
			<summary>{notebook.bin(items.length)}</summary>
			<p class={items.length === 0 ? 'empty' : 'hint'}>{items.length === 0 ? notebook.binEmpty : notebook.binKeeps}</p>
			{items.length > 1 && (
				<button type="button" class="button empty-bin" onClick={onEmptyBin}>
					{kept.emptyBin}
				</button>
			)}
			<ul>
				{items.map(({ id, name, head, text, onRestore, onErase }) => (
					<li key={id} class="note-item">
						{head}
						<LongText text={text} name={name} />
						<div class="row">
							<button
								type="button"
								class="button"
								aria-label={`${common.restore}${common.colon}${name}`}
								onClick={onRestore}
							>
								{common.restore}
							</button>
							<EraseButton label={name} onErase={onErase} />
						</div>
					</li>
				))}
			</ul>
		</details>
	);
}
