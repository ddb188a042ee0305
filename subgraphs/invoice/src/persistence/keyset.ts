/** The condition that continues a list, newest first by an instant and then by id, after its last row. */
export function newestFirst(
  instantProperty: string,
  after: { readonly at: string; readonly id: string } | null,
): object {
  if (after === null) return {};
  const at = new Date(after.at);
  return { $or: [{ [instantProperty]: { $lt: at } }, { [instantProperty]: at, id: { $lt: after.id } }] };
}
