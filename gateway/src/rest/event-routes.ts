import { type IngestDoor, type IngestResult, MAX_EVENTS_PER_REQUEST } from '@otpless/service/ingest-door';
import { type Request, type Response, Router, text } from 'express';
import type { Authentication } from '../authentication';
import { sendProblem } from './problem-json';

/** The body limit of every public door. */
export const BODY_LIMIT = '5mb';

/**
 * `POST /v1/events`: `{"events": […]}`, an array, one bare event, or NDJSON. Answers a result for each event in the order sent.
 * The events' source is the API key's; a caller without one has its own id as source.
 */
export function eventRoutes(door: IngestDoor, authentication: Authentication): Router {
  const router = Router();
  router.post('/', async (request, response, next) => {
    // Authenticated before the body is read, so that strangers cannot make us parse.
    const { principal } = await authentication.callerOf(request.headers.authorization);
    if (!principal.permissions.has('usage:ingest'))
      return sendProblem(response, 403, 'This needs the permission usage:ingest.');
    const backfill = request.query['backfill'] === 'true';
    if (backfill && !principal.permissions.has('usage:backfill')) {
      return sendProblem(response, 403, 'A back-fill needs the permission usage:backfill.');
    }
    response.locals['source'] = principal.source ?? principal.id;
    response.locals['backfill'] = backfill;
    next();
  });
  router.post('/', text({ type: () => true, limit: BODY_LIMIT }), async (request, response) => {
    const events = eventsOf(request);
    if (typeof events === 'string') return sendProblem(response, 400, events);
    if (events.length > MAX_EVENTS_PER_REQUEST) {
      return sendProblem(response, 413, `At most ${MAX_EVENTS_PER_REQUEST} events come in one request.`);
    }
    await acceptAll(door, events, response);
  });
  return router;
}

async function acceptAll(door: IngestDoor, events: readonly unknown[], response: Response): Promise<void> {
  const { source, backfill, requestId } = response.locals as { source: string; backfill: boolean; requestId: string };
  let results: IngestResult[];
  try {
    results = await door.accept({ source, events, backfill, requestId });
  } catch {
    return sendProblem(
      response,
      503,
      'The broker cannot take events just now. Send the same events again; they count once.',
    );
  }
  response.json({ results, ...countsOf(results) });
}

/** How many results there are of each kind. */
export function countsOf(
  results: readonly IngestResult[],
): Record<'accepted' | 'duplicate' | 'conflict' | 'rejected', number> {
  const counts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  for (const { status } of results) counts[status.toLowerCase() as keyof typeof counts] += 1;
  return counts;
}

/** The events of a body, or what is wrong with it. */
function eventsOf(request: Request): readonly unknown[] | string {
  const body: unknown = request.body;
  if (typeof body !== 'string' || body.trim() === '') return 'Send {"events": [...]} or one event a line.';
  if (request.is('application/x-ndjson') !== false) return linesOf(body);
  const parsed = parsedJson(body);
  if (Array.isArray(parsed)) return parsed;
  if (typeof parsed !== 'object' || parsed === null) return 'The body is not JSON of the form {"events": [...]}.';
  if (!('events' in parsed)) return [parsed];
  return Array.isArray(parsed.events) ? parsed.events : '"events" must be an array.';
}

/** A line that is not JSON is an event that will be rejected by itself. */
function linesOf(body: string): unknown[] {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parsedJson(line) ?? line);
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
