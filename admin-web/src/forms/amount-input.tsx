import { TextInput, type TextInputProps } from '@mantine/core';

interface AmountInputProps extends TextInputProps {
  currency: string;
}

/** An amount of money as text: it reaches the server with exactly the digits that were typed. */
export function AmountInput({ currency, ...props }: AmountInputProps) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{currency}</span>}
      rightSectionWidth={52}
      {...props}
    />
  );
}
