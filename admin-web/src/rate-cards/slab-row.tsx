import { Group, Select, Text, TextInput } from '@mantine/core';
import { useId } from '@mantine/hooks';
import type { SlabPriceType } from '../gql/graphql';
import { MoveButtons } from '../parts/move-buttons';
import { RemoveButton } from '../parts/remove-button';
import { optionsFrom, priceTypeWords } from './card-words';
import type { SlabTyped } from './rates-typed';
import { upToWords } from './slab-words';
import classes from './slabs-editor.module.css';

interface SlabRowProps {
  slab: SlabTyped;
  /** Where the next slab starts; undefined where there is none. */
  upTo: string | undefined;
  place: number;
  count: number;
  /** Whether there may be other slabs: else the start is what is free. */
  steps: boolean;
  priceTypes: readonly SlabPriceType[];
  /** What the rate is in: a currency or percent. */
  unit: string;
  errorAt: (field: keyof SlabTyped) => string | undefined;
  onChange: (slab: SlabTyped) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const fields = ['startAfter', 'priceType', 'rate', 'packageSize'] as const;

/** One slab: where it starts, where it ends, and what it costs. */
export function SlabRow(props: SlabRowProps) {
  const { slab, upTo, place, count, steps, priceTypes, unit, errorAt, onChange, onMove, onRemove } = props;
  const name = steps ? `slab ${place + 1}` : 'the price';
  const problems = fields.flatMap((which) => errorAt(which) ?? []);
  const problemsId = useId();
  const mayBeFree = !steps && (priceTypes[0] === 'PACKAGE' || unit === '%');
  const field = (which: 'startAfter' | 'rate' | 'packageSize') => ({
    value: slab[which],
    error: errorAt(which) !== undefined,
    'aria-describedby': problems.length > 0 ? problemsId : undefined,
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ ...slab, [which]: currentTarget.value }),
  });
  return (
    <li className={classes.row} data-steps={steps || undefined}>
      {(steps || mayBeFree) && (
        <TextInput
          label={steps ? 'Above' : 'Free up to'}
          aria-label={steps ? `Start of ${name}` : 'Free up to'}
          className={classes.start}
          {...field('startAfter')}
        />
      )}
      {steps && <Text className={classes.end}>{upToWords(upTo)}</Text>}
      {priceTypes.length > 1 && (
        <Select
          label="Priced"
          aria-label={`Pricing of ${name}`}
          className={classes.type}
          data={optionsFrom(priceTypes, priceTypeWords)}
          allowDeselect={false}
          value={slab.priceType}
          error={errorAt('priceType') !== undefined}
          onChange={(value) => value && onChange({ ...slab, priceType: value as SlabPriceType })}
        />
      )}
      <TextInput
        label={rateLabel(slab.priceType)}
        aria-label={`Rate of ${name}`}
        className={classes.rate}
        rightSection={<span aria-hidden>{unit}</span>}
        rightSectionWidth={46}
        {...field('rate')}
      />
      {slab.priceType === 'PACKAGE' && (
        <TextInput
          label="Package of"
          aria-label={`Package size of ${name}`}
          className={classes.size}
          {...field('packageSize')}
        />
      )}
      {steps && (
        <Group gap={2} wrap="nowrap" className={classes.actions}>
          <MoveButtons what={name} place={place} count={count} onMove={onMove} />
          <RemoveButton className={classes.remove} label={`Remove ${name}`} disabled={count === 1} onClick={onRemove} />
        </Group>
      )}
      {problems.length > 0 && (
        <Text id={problemsId} size="sm" c="var(--mantine-color-error)" className={classes.problems}>
          {problems.join('; ')}
        </Text>
      )}
    </li>
  );
}

function rateLabel(priceType: SlabPriceType): string {
  switch (priceType) {
    case 'PER_UNIT':
      return 'Rate';
    case 'FLAT':
      return 'Amount';
    case 'PACKAGE':
      return 'Rate a package';
  }
}
