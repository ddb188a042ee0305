import type { Standing } from '../gql/graphql';
import { Badge, type Tone } from '../parts/status-badge';

const looks: Record<Standing, { word: string; tone: Tone }> = {
  PLANNED: { word: 'Planned', tone: 'blue' },
  CURRENT: { word: 'Current', tone: 'green' },
  ENDED: { word: 'Ended', tone: 'grey' },
};

/** Whether a span is still to come, holds, or is over. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { word, tone } = looks[standing];
  return <Badge tone={tone}>{word}</Badge>;
}
