import { addDays, type LocalDate } from '@otpless/period/local-date';
import { boundariesOf } from '@otpless/period/boundaries';
import { InvalidInput } from '@otpless/problem/problem';
import type { PlanVersion } from './plan-version';
import type { Term } from './subscription';

/** How long a phase lasts; cycles are counted from the one it begins in, however little of it is left. */
export interface PhaseLength {
  readonly endsOn: LocalDate | null;
  readonly days: number | null;
  readonly cycles: number | null;
}

/** A phase as it is planned: trial, ramp, steady. Only the last may leave its length open. */
export interface PlannedPhase extends PhaseLength {
  readonly version: PlanVersion;
  /** Where it stands in the request: "phases.1.", or nothing where that has one version only. */
  readonly path: string;
  /** Whether it costs nothing. */
  readonly trial: boolean;
  /** How many of its first days cost nothing, where it is no trial itself. */
  readonly trialDays: number;
}

/** The terms that planned phases come to, and the day the last of them ends. */
export interface PlannedTerms {
  readonly terms: readonly Term[];
  readonly endsOn: LocalDate | null;
}

/** Lays planned phases one after the other. A trial of the version that follows it is one term with that. */
export function layOutPhases(startsOn: LocalDate, phases: readonly PlannedPhase[]): PlannedTerms | InvalidInput {
  const terms: Term[] = [];
  let day: LocalDate = startsOn;
  let endsOn: LocalDate | null = null;
  for (const [index, phase] of phases.entries()) {
    const end = endOf(phase, startsOn, day);
    if (end instanceof InvalidInput) return end;
    if (end === null && (index < phases.length - 1 || phase.trial))
      return InvalidInput.at(`${phase.path}endsOn`, 'say how long it lasts: endsOn, days or cycles');
    const before = terms.at(-1);
    const goesOn = before?.trialEndsOn === day && before.planVersionId === phase.version.id && !phase.trial;
    if (!goesOn)
      terms.push({
        number: terms.length + 1,
        startsOn: day,
        planVersionId: phase.version.id,
        trialEndsOn: phase.trial ? end : trialEnd(day, phase.trialDays),
        replacedBy: null,
      });
    endsOn = end;
    if (end !== null) day = end;
  }
  return { terms, endsOn };
}

function endOf(phase: PlannedPhase, startsOn: LocalDate, day: LocalDate): LocalDate | null | InvalidInput {
  const { path, endsOn, days, cycles } = phase;
  if ([endsOn, days, cycles].filter((length) => length !== null).length > 1)
    return InvalidInput.at(`${path}endsOn`, 'say one of endsOn, days and cycles');
  if (endsOn !== null)
    return endsOn > day ? endsOn : InvalidInput.at(`${path}endsOn`, `it begins on ${day}: choose a later day`);
  if (days !== null)
    return isLength(days) ? addDays(day, days) : InvalidInput.at(`${path}days`, `1 to ${longest} days`);
  if (cycles === null) return null;
  if (!isLength(cycles)) return InvalidInput.at(`${path}cycles`, `1 to ${longest} cycles`);
  const boundaries = boundariesOf(phase.version.cycle, startsOn);
  return boundaries.at(boundaries.lastUpTo(day) + cycles);
}

function trialEnd(day: LocalDate, trialDays: number): LocalDate | null {
  return trialDays === 0 ? null : addDays(day, trialDays);
}

const longest = 1000;

function isLength(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= longest;
}
