import { Icon } from '../Icon';
import { useStrings } from '../strings/context';

/** After an update, once: what is new, in one line. */
export function NewsLine({ onDismiss }: { onDismiss: () => void }) {
	const { news, common } = useStrings();
	return (
		<p class="news-line">
			<span>{news}</span>
			<button type="button" class="icon-button" title={common.close} onClick={onDismiss}>
				<Icon name="close" />
				<span class="visually-hidden">{common.close}</span>
			</button>
		</p>
	);
}
