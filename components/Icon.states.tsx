import type { States } from './gallery/states';
import { Icon } from './Icon';

export const states: States = {
	all: (
		<div class="row">
			<Icon name="back" />
			<Icon name="close" />
			<Icon name="pin" />
			<Icon name="search" />
			<Icon name="book" />
			<Icon name="panel" />
			<Icon name="locate" />
		</div>
	),
};
