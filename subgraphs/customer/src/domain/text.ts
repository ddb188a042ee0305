import type { FieldProblem } from '@otpless/problem/problem';

/** What is wrong with a text that people read: empty, too long, or with characters that no one sees. */
export function textProblem(path: string, text: string, longest: number): FieldProblem | null {
  if (text.trim() === '') return { path, message: 'must not be empty' };
  if (text.length > longest) return { path, message: `must not be longer than ${longest} characters` };
  // Control characters would break printed documents and logs.
  if (/\p{Cc}/u.test(text)) return { path, message: 'must not hold control characters' };
  return null;
}

const email = /^[^\s@<>()",;:]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** Whether a text can be an e-mail address; only a delivered message proves that it is one. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && email.test(text);
}
