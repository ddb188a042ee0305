import type { Random } from '../random';

/** India has one zone and no summer time, so its clock is plain arithmetic, cheap enough for every event. */
export const IST_OFFSET_MS = 5.5 * 3_600_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** How busy each hour of the Indian day is: quiet before dawn, a peak at lunch, a higher one in the evening. */
const busyness = [
  0.35, 0.22, 0.15, 0.12, 0.14, 0.25, 0.5, 0.8, 1.05, 1.25, 1.4, 1.45, 1.5, 1.4, 1.25, 1.2, 1.25, 1.35, 1.5, 1.65, 1.7,
  1.5, 1.1, 0.65,
];
const mean = busyness.reduce((sum, hour) => sum + hour, 0) / busyness.length;
const busiest = Math.max(...busyness);

/** How busy this instant is beside the day's average of 1, gliding from the middle of one hour to that of the next. */
export function dayFactorAt(instantMs: number): number {
  const hours = ((((instantMs + IST_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS - 0.5;
  const before = Math.floor(hours);
  const share = hours - before;
  return (hourly(before) * (1 - share) + hourly(before + 1) * share) / mean;
}

/** An instant of the span `[fromMs, untilMs)`, in a busy hour more likely than in a quiet one. */
export function drawInstant(random: Random, fromMs: number, untilMs: number): number {
  for (;;) {
    const instantMs = Math.floor(fromMs + random() * (untilMs - fromMs));
    if (random() * (busiest / mean) < dayFactorAt(instantMs)) return instantMs;
  }
}

function hourly(hour: number): number {
  return busyness[(hour + 24) % 24] ?? 1;
}
