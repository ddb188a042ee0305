import { quantityText } from '../figures/decimal-text';

/** A tax rate as the invoice states it. The graph gives rates in per cent. */
export const taxRateText = (rate: string): string => `${quantityText(rate)}%`;
