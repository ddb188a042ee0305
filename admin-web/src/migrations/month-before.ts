/** The days of the whole month before the one of a day: half-open, as all periods are. */
export function monthBefore(day: string): { startsOn: string; endsOn: string } {
  const endsOn = `${day.slice(0, 7)}-01`;
  const [year = 0, month = 1] = day.split('-').map(Number);
  const startsOn = month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
  return { startsOn, endsOn };
}
