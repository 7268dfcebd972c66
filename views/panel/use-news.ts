import { useLayoutEffect, useState } from 'preact/hooks';
import { forgetNews, hasNews } from '../../storage/settings/news';

/** Whether the reader is still to be told what an update has brought. */
export function useNews(): { isNew: boolean; dismiss: () => void } {
	const [isNew, setIsNew] = useState(false);
	useLayoutEffect(() => {
		void hasNews().then(setIsNew, () => {});
	}, []);
	return {
		isNew,
		dismiss: () => {
			setIsNew(false);
			void forgetNews();
		},
	};
}
