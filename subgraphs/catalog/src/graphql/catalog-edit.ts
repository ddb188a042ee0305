import type { Principal } from '@otpless/service/principal';
import type { CatalogEdit } from '../operations/edit-thing';
import { editor } from './edited-by';

/** Which thing is edited, from which state of it, and by whom. */
export function catalogEdit(
  principal: Principal,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): CatalogEdit {
  return { id, expectedVersion, by: editor(principal) };
}

/** The fields that were given; what was left out stays as it is. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
