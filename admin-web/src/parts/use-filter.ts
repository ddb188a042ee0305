import { useSearchParams } from 'react-router';

/** One filter of a list, kept in the URL. Changing it goes back to the first page. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = (value: string) =>
    setParameters(
      (current) => {
        const changed = new URLSearchParams(current);
        changed.delete('after');
        if (value) changed.set(name, value);
        else changed.delete(name);
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  return [parameters.get(name) ?? '', set];
}
