import { SimpleGrid } from '@mantine/core';
import { ageText } from '../figures/calendar-text';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { useNow } from '../figures/use-now';
import { FailureState } from '../parts/failure-state';
import { Section } from '../parts/section';
import { ChartSkeleton } from '../parts/skeletons';
import { EventsChart } from './events-chart';
import { Tile } from './tile';
import { useLiveOverview } from './use-live-overview';

const staleAfterMs = 5_000;

/** Events a second and the revenue accrued today, as they move. */
export function LiveTraffic() {
  const { data, error, refetch } = useLiveOverview();
  const now = useNow();
  if (!data) return error ? <FailureState error={error} retry={refetch} /> : <ChartSkeleton height={360} />;
  const { eventsPerSecond, eventsToday, accruedToday, series, asOf } = data.liveOverview;
  const isStale = Boolean(error) || now - Date.parse(asOf) > staleAfterMs;
  const note = isStale ? `As of ${ageText(asOf, now)}` : 'Live';
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="lg">
        <Tile label="Events a second" note={note} stale={isStale} testId="events-per-second">
          <QuantityText quantity={eventsPerSecond} />
        </Tile>
        <Tile label="Events today" note={note} stale={isStale}>
          <QuantityText quantity={eventsToday} />
        </Tile>
        <Tile label="Revenue accrued today, before tax" note={note} stale={isStale}>
          {accruedToday.length === 0
            ? '–'
            : accruedToday.map((money) => (
                <div key={money.currency}>
                  <MoneyText money={money} />
                </div>
              ))}
        </Tile>
      </SimpleGrid>
      <Section title="Events received, each second">
        <EventsChart series={series} />
      </Section>
    </>
  );
}
