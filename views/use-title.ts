import { useEffect } from 'preact/hooks';
import { useStrings } from '../components/strings/context';

/** Says in the tab, the history and to a screen reader what this page shows. */
export function useTitle(shown: string): void {
	const { appName } = useStrings();
	useEffect(() => {
		document.title = `${shown} – ${appName}`;
	}, [shown, appName]);
}
