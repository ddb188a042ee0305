import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Refusal } from '../graph/refusal';
import type { Outcome } from '../graph/use-submission';

/**
 * Keeps a form's refusal: on top for the summary, at the fields for each problem. `placeOf` says where a problem's path
 * stands in the form, where that is not the same place.
 */
export function useRefusal<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  placeOf: (path: string, values: Values) => string = (path) => path,
) {
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
      Object.fromEntries(
        outcome.fields.map(({ path, message }) => [placeOf(path.replace(/^input\./, ''), form.getValues()), message]),
      ),
    );
    return undefined;
  };
  return { refusal, settle, forget: () => setRefusal(undefined) };
}
