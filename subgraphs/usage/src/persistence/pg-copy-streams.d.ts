declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The stream that `COPY … FROM STDIN` reads. */
  export function from(sql: string): Writable & Submittable;
}
