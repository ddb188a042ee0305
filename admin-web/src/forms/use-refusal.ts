import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Outcome, Refusal } from '../graph/use-submission';

/** Keeps a form's refusal: on top for the summary, at the fields for each problem. */
export function useRefusal<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>) {
  const [refusal, setRefusal] = useState<Refusal>();
  /** Shows what was refused; answers the noun when nothing was. */
  const settle = <Noun>(outcome: Outcome<Noun>): Noun | undefined => {
    if (outcome.kind === 'DONE') {
      setRefusal(undefined);
      form.resetDirty();
      return outcome.noun;
    }
    setRefusal(outcome);
    form.setErrors(
      Object.fromEntries(outcome.fields.map(({ path, message }) => [path.replace(/^input\./, ''), message])),
    );
    return undefined;
  };
  return { refusal, settle };
}
