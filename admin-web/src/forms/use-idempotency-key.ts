import { useState } from 'react';

const bytesOfKey = 16;

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(bytesOfKey));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One key for one intent: pressing twice, or again after an answer got lost, moves money once.
 * `renew` begins the next intent, as when the person changed what was typed.
 */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(randomKey);
  return { key, renew: () => setKey(randomKey()) };
}
