import { MissingState } from '../parts/missing-state';

/** An address the console does not have. */
export function LostPage() {
  return <MissingState noun="page" listTo="/" />;
}
