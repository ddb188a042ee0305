import { useLocation, useNavigate, useSearchParams } from 'react-router';

export interface Cursor {
  after: string | undefined;
  /** Goes to the page after `endCursor`. */
  next: (endCursor: string) => void;
  /** Goes back to the page one came from; undefined on the first page. */
  previous: (() => void) | undefined;
}

/** A place in a list, kept in the URL so that it can be linked and the back button works. */
export function useCursor(name = 'after'): Cursor {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation();
  const after = parameters.get(name) ?? undefined;
  const paged = (state as { paged?: string } | null)?.paged === name;

  const goTo = (cursor: string | undefined) =>
    setParameters(
      (current) => {
        const moved = new URLSearchParams(current);
        if (cursor) moved.set(name, cursor);
        else moved.delete(name);
        return moved;
      },
      { state: { paged: name }, preventScrollReset: true },
    );

  return {
    after,
    next: goTo,
    // Who came by a link has no page to go back to here: the first page is the honest answer.
    previous: after ? () => (paged ? void navigate(-1) : goTo(undefined)) : undefined,
  };
}
