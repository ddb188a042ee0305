/** A list with one of its members moved by so many places; what would leave the list stays at its end. */
export function moved<Member>(list: readonly Member[], from: number, by: number): Member[] {
  const rest = list.filter((_, at) => at !== from);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  const member = list[from];
  return member === undefined ? [...list] : [...rest.slice(0, to), member, ...rest.slice(to)];
}
