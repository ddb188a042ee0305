import type { Principal } from '@otpless/service/principal';
import type { Ports, Stores } from './ports';

/** Who did what to what, written in the transaction that does it; `detail` never holds secrets. */
export async function audit(
  { audit: entries }: Pick<Stores, 'audit'>,
  { newId, clock }: Pick<Ports, 'newId' | 'clock'>,
  by: Pick<Principal, 'id' | 'name'>,
  action: string,
  subjectId: string,
  detail: Readonly<Record<string, unknown>> | null = null,
): Promise<void> {
  await entries.add({ id: newId('aud'), at: clock.now(), actorId: by.id, actor: by.name, action, subjectId, detail });
}

/** The same deed done to many, written at once. */
export async function auditAll(
  { audit: entries }: Pick<Stores, 'audit'>,
  { newId, clock }: Pick<Ports, 'newId' | 'clock'>,
  by: Pick<Principal, 'id' | 'name'>,
  action: string,
  done: readonly { readonly subjectId: string; readonly detail: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const at = clock.now();
  await entries.addAll(done.map((each) => ({ id: newId('aud'), at, actorId: by.id, actor: by.name, action, ...each })));
}

/** What the process does on its own account, such as making the first user. */
export const theSystem = { id: 'system', name: 'system' } as const;
