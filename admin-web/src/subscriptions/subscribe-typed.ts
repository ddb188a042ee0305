import type { PlannedPhaseInput, SubscribeInput } from '../gql/graphql';

/** How long a phase goes on. */
export type PhaseLength = 'DAYS' | 'CYCLES' | 'UNTIL' | 'OPEN';

export interface PhaseTyped extends Record<string, unknown> {
  planVersionId: string;
  trial: boolean;
  length: PhaseLength;
  /** A number of days or cycles, or the first day without it. */
  extent: string;
}

/** What says which plan it is: the person, planned phases, or an experiment. */
export type ChosenBy = 'ONE' | 'PHASES' | 'EXPERIMENT';

export interface SubscribeTyped extends Record<string, unknown> {
  chosenBy: ChosenBy;
  planVersionId: string;
  experimentKey: string;
  withoutTrial: boolean;
  phases: PhaseTyped[];
  startsOn: string;
  endsOn: string;
  memberAccountIds: string[];
  /** By rate card key; an empty text is none. */
  licences: Record<string, string>;
  couponId: string;
  reason: string;
}

export const firstPhase: PhaseTyped = { planVersionId: '', trial: false, length: 'OPEN', extent: '' };

/** What is no whole number goes as it was typed, so that the graph names it where it stands. */
const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : (text.trim() as unknown as number));

function phaseInput({ planVersionId, trial, length, extent }: PhaseTyped): PlannedPhaseInput {
  const phase = { planVersionId, trial };
  switch (length) {
    case 'DAYS':
      return { ...phase, days: whole(extent) };
    case 'CYCLES':
      return { ...phase, cycles: whole(extent) };
    case 'UNTIL':
      return { ...phase, endsOn: extent || null };
    case 'OPEN':
      return phase;
  }
}

function chosen({ chosenBy, planVersionId, experimentKey, withoutTrial, phases }: SubscribeTyped) {
  switch (chosenBy) {
    case 'ONE':
      return { planVersionId, withoutTrial };
    case 'EXPERIMENT':
      return { experimentKey, withoutTrial };
    case 'PHASES':
      return { phases: phases.map(phaseInput) };
  }
}

/** What was typed, as the graph takes it. */
export function subscribeInput(typed: SubscribeTyped): Omit<SubscribeInput, 'accountId'> {
  const { chosenBy, startsOn, endsOn, memberAccountIds, licences, couponId, reason } = typed;
  const held = Object.entries(licences).filter(([, quantity]) => quantity.trim() !== '');
  return {
    ...chosen(typed),
    startsOn: startsOn || null,
    endsOn: chosenBy === 'PHASES' ? null : endsOn || null,
    memberAccountIds,
    licences: held.map(([rateCardKey, quantity]) => ({ rateCardKey, quantity: quantity.trim() })),
    couponId: couponId || null,
    reason: reason.trim() || null,
  };
}

/** Where what a problem names stands in what was typed. */
export function subscribePlace(path: string, { chosenBy, licences }: SubscribeTyped): string {
  if (path === 'planVersionId' && chosenBy === 'EXPERIMENT') return 'experimentKey';
  const phase = /^(phases\.\d+)\.(days|cycles|endsOn)$/.exec(path);
  if (phase) return `${phase[1]}.extent`;
  const licence = /^licences\.(\d+)\./.exec(path);
  if (!licence) return path;
  const held = Object.keys(licences).filter((key) => licences[key]?.trim() !== '');
  return `licences.${held[Number(licence[1])] ?? ''}`;
}
