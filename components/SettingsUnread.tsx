import { useStrings } from './strings/context';

/** Above a view whose settings could not be read: it goes on with the usual ones. */
export function SettingsUnread() {
	return (
		<p class="failure" role="alert">
			{useStrings().settings.unread}
		</p>
	);
}
