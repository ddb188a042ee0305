import { Button, Group, TextInput } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { TypedRow, TypedUsage } from './use-typed-usage';

const QuantityRows_terms = graphql(`
  fragment QuantityRows_terms on PricingTerms {
    meters {
      dimensions
      meter {
        id
        key
        unit
      }
    }
  }
`);

/** A quantity for each meter; several by dimension values where a price tells them apart. */
export function QuantityRows(props: { terms: FragmentType<typeof QuantityRows_terms>; typed: TypedUsage }) {
  const { meters } = readFragment(QuantityRows_terms, props.terms);
  const { rows, setRows } = props.typed;
  return meters.map(({ meter, dimensions }) => {
    const empty: TypedRow = { meterId: meter.id, quantity: '', dimensions: {} };
    const own = rows.filter(({ meterId }) => meterId === meter.id);
    const shown = own.length === 0 ? [empty] : own;
    const put = (index: number, row: TypedRow) =>
      setRows([
        ...rows.filter(({ meterId }) => meterId !== meter.id),
        ...shown.map((one, at) => (at === index ? row : one)),
      ]);
    return (
      <div key={meter.id}>
        {shown.map((row, index) => (
          <Group key={index} align="flex-end" mb="xs">
            <TextInput
              label={`${meter.key} (${meter.unit})`}
              inputMode="decimal"
              autoComplete="off"
              value={row.quantity}
              onChange={({ currentTarget }) => put(index, { ...row, quantity: currentTarget.value })}
            />
            {dimensions.map((name) => (
              <TextInput
                key={name}
                label={name}
                placeholder="Any"
                autoComplete="off"
                value={row.dimensions[name] ?? ''}
                onChange={({ currentTarget }) =>
                  put(index, { ...row, dimensions: { ...row.dimensions, [name]: currentTarget.value } })
                }
              />
            ))}
          </Group>
        ))}
        {dimensions.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() => setRows([...rows.filter(({ meterId }) => meterId !== meter.id), ...shown, empty])}
          >
            Add another {dimensions.join(', ')}
          </Button>
        )}
      </div>
    );
  });
}
