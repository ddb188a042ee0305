import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { ageText } from '../figures/calendar-text';
import { exactMoneyText, moneyText } from '../figures/decimal-text';
import { MoneyText, type Money } from '../figures/money-text';
import { useNow } from '../figures/use-now';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { useLiveState } from '../graph/use-live-state';
import { Facts } from '../parts/facts';
import classes from './live-balance.module.css';
import { useLiveWallet } from './use-live-wallet';

const LiveBalance_wallet = graphql(`
  fragment LiveBalance_wallet on Wallet {
    id
    revision
    updatedAt
    balance {
      amount
      currency
    }
    liveBalance {
      amount
      currency
    }
    available {
      amount
      currency
    }
    undrawn {
      amount
      currency
    }
    uncovered {
      amount
      currency
    }
    overdraftLimit {
      amount
      currency
    }
  }
`);

/** The money in a wallet as it moves; when the connection is lost it says how old the figures are. */
export function LiveBalance(props: { wallet: FragmentType<typeof LiveBalance_wallet> }) {
  const wallet = readFragment(LiveBalance_wallet, props.wallet);
  const { figures, changedAt } = useLiveWallet(wallet);
  const now = useNow();
  const live = useLiveState();
  const isLost = live.kind === 'LOST';
  return (
    <Paper component="section" withBorder p="lg" bg="var(--console-surface)" aria-label="Live balance">
      <Text c="dimmed" size="sm">
        Live balance
      </Text>
      <BigFigure money={figures.liveBalance} />
      <Text size="sm" c={isLost ? 'var(--console-lost)' : 'dimmed'} mb="md" data-testid="balance-age">
        {isLost
          ? `Connection lost: this was true ${ageText(new Date(live.since).toISOString(), now)}. Reconnecting…`
          : `Moved ${ageText(changedAt, now)}`}
      </Text>
      <Facts
        facts={[
          { label: 'In the ledger', value: <MoneyText money={figures.balance} /> },
          { label: 'Accrued, not yet drawn', value: <MoneyText money={figures.undrawn} exact /> },
          { label: 'Available', value: <MoneyText money={figures.available} /> },
          { label: 'Uncovered', value: <MoneyText money={figures.uncovered} /> },
          { label: 'Overdraft limit', value: <MoneyText money={wallet.overdraftLimit} /> },
        ]}
      />
      <SpokenBalance money={figures.liveBalance} />
    </Paper>
  );
}

/** The balance to the minor unit, large; its further digits, small, so that one sees it live. */
function BigFigure({ money }: { money: Money }) {
  const { amount, currency } = money;
  const rounded = moneyText(amount, currency);
  const exact = exactMoneyText(amount, currency);
  return (
    <data value={amount} title={`${exact} ${currency}`} className={classes.figure} data-testid="live-balance">
      {rounded}
      {exact !== rounded && <span className={classes.exact}>exactly {exact}</span>}
    </data>
  );
}

const speakEveryMs = 30_000;

/** A reader of screens hears the balance now and then, not with every event. */
function SpokenBalance({ money }: { money: Money }) {
  const latest = useRef(money);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    latest.current = money;
  });
  useInterval(() => setSpoken(moneyText(latest.current.amount, latest.current.currency)), speakEveryMs, {
    autoInvoke: true,
  });
  return <VisuallyHidden aria-live="polite">{spoken && `Live balance ${spoken}`}</VisuallyHidden>;
}
