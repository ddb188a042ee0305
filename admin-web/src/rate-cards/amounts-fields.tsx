import { SimpleGrid, Text } from '@mantine/core';
import { AmountInput } from '../forms/amount-input';
import type { AmountTyped } from './card-typed';

interface AmountsFieldsProps {
  amounts: readonly AmountTyped[];
  onChange: (amounts: AmountTyped[]) => void;
  /** What is wrong at a place of the amounts: `1.amount`. */
  errorAt: (place: string) => string | undefined;
}

/** An amount of money in each currency of the version. */
export function AmountsFields({ amounts, onChange, errorAt }: AmountsFieldsProps) {
  const errorOfAll = errorAt('');
  return (
    <div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {amounts.map(({ currency, amount }, place) => (
          <AmountInput
            key={currency}
            currency={currency}
            label={amounts.length > 1 ? `Amount in ${currency}` : 'Amount'}
            required
            value={amount}
            error={errorAt(`${place}.amount`) ?? errorAt(`${place}.currency`)}
            onChange={({ currentTarget }) =>
              onChange(amounts.map((one, at) => (at === place ? { currency, amount: currentTarget.value } : one)))
            }
          />
        ))}
      </SimpleGrid>
      {errorOfAll && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4}>
          {errorOfAll}
        </Text>
      )}
    </div>
  );
}
