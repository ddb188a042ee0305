import { useState } from 'react';

export interface SeenVersion {
  /** What the person saw: an edit names it, so that nobody overwrites what they have not seen. */
  version: number;
  /** Whether a newer state came while something was typed. */
  isNewer: boolean;
  /** Brings the newer state; what was typed stays. */
  lookAgain: () => void;
}

/**
 * Which state of a noun the person saw when they began to type; a newer one only counts once they have looked at it, which
 * `looked` is told.
 */
export function useSeenVersion(version: number, look: () => Promise<number>, looked?: () => void): SeenVersion {
  const [began] = useState(version);
  const [seen, setSeen] = useState(version);
  // A failed look leaves the refusal standing, with its button.
  const lookAgain = () =>
    void look().then(
      (newer) => {
        setSeen(newer);
        looked?.();
      },
      () => undefined,
    );
  return { version: seen, isNewer: seen !== began, lookAgain };
}
