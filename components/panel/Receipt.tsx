import type { FrameReport } from '../../messages/protocol';
import { useStrings } from '../strings/context';

/** What looking at the page has cost, and what was left undone; or that it is not done yet. */
export function Receipt({ cost, isReading, isCut }: Pick<FrameReport, 'cost' | 'isReading' | 'isCut'>) {
	const { panel, code } = useStrings();
	const milliseconds = new Intl.NumberFormat(code, { maximumFractionDigits: cost.milliseconds < 10 ? 1 : 0 });
	const characters = new Intl.NumberFormat(code);
	return (
		<div class="receipt">
			<p>
				{isReading
					? panel.reading
					: panel.receipt(milliseconds.format(cost.milliseconds), characters.format(cost.characters))}
			</p>
			{isCut && <p>{panel.cut}</p>}
			{cost.unanswered > 0 && <p>{panel.unanswered(cost.unanswered)}</p>}
		</div>
	);
}
