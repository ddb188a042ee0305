import { MultiSelect } from '@mantine/core';

interface CurrencyInputProps {
  label: string;
  description: string;
  value: readonly string[];
  onChange: (currencies: string[]) => void;
  error: string | undefined;
}

const names = new Intl.DisplayNames('en', { type: 'currency' });
const usual = ['INR', 'USD', 'EUR', 'GBP', 'AED', 'SGD'];
const codes = [...new Set([...usual, ...Intl.supportedValuesOf('currency')])];
const options = codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? ''}` }));
const optionsShown = 12;

/** Currencies, by their codes or their names; the usual ones come first. */
export function CurrencyInput({ value, onChange, ...props }: CurrencyInputProps) {
  return (
    <MultiSelect
      {...props}
      required
      searchable
      hidePickedOptions
      limit={optionsShown}
      nothingFoundMessage="No such currency"
      data={options}
      value={[...value]}
      onChange={onChange}
    />
  );
}
