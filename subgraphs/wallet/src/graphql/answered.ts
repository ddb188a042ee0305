import { invariant } from '@otpless/problem/invariant';
import { Problem } from '@otpless/problem/problem';

/** The noun that an operation changed, read by its id, or the operation's refusal. */
export async function answered<Shown, Refusal extends Problem>(
  operation: Promise<string | Refusal>,
  read: (id: string) => Promise<Shown | null | undefined>,
): Promise<Shown | Refusal> {
  const answer = await operation;
  if (answer instanceof Problem) return answer;
  const shown = await read(answer);
  invariant(shown !== null && shown !== undefined, 'what an operation answers is there');
  return shown;
}
