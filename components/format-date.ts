/** An ISO 8601 date, as exact as it is known (2024, 2024-03, 2024-03-05), in words of a language. */
export function formatDate(iso: string, language: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	if (!year || Number.isNaN(year)) return iso;
	const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
	if (Number.isNaN(date.getTime())) return iso;
	return new Intl.DateTimeFormat(language, {
		timeZone: 'UTC',
		year: 'numeric',
		...(month && { month: 'long' }),
		...(day && { day: 'numeric' }),
	}).format(date);
}

/** A moment (milliseconds since the epoch): day and time. */
export function formatWhen(milliseconds: number, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

/** A moment (milliseconds since the epoch): the time where it is today, the day otherwise. */
export function formatMoment(milliseconds: number, language: string, now = Date.now()): string {
	const moment = new Date(milliseconds);
	const today = moment.toDateString() === new Date(now).toDateString();
	return new Intl.DateTimeFormat(
		language,
		today ? { hour: 'numeric', minute: '2-digit' } : { year: 'numeric', month: 'short', day: 'numeric' },
	).format(moment);
}
