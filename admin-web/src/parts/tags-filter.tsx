import { MultiSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';

/** The tags that what is listed must have, all of them; kept in the URL. */
export function TagsFilter({ label, tags }: { label: string; tags: readonly string[] }) {
  const [chosen, choose] = useTags();
  return (
    <MultiSelect
      aria-label={label}
      placeholder={chosen.length === 0 ? label : undefined}
      size="xs"
      miw={160}
      maw={320}
      searchable
      clearable
      // A tag of the URL that nothing has any more can still be taken away.
      data={[...new Set([...tags, ...chosen])]}
      value={chosen}
      onChange={choose}
    />
  );
}

/** The chosen tags, in the URL under `tag`. */
export function useTags(): [string[], (tags: string[]) => void] {
  const [parameters, setParameters] = useSearchParams();
  const choose = (tags: string[]) =>
    setParameters(
      (current) => {
        const changed = new URLSearchParams(current);
        changed.delete('after');
        changed.delete('tag');
        for (const tag of tags) changed.append('tag', tag);
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  return [parameters.getAll('tag'), choose];
}
