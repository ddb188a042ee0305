const format = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 });

/** A plotted value at an axis or in a tooltip. Only what a chart draws is a number. */
export const compactText = (value: number): string => format.format(value);

const axisFormat = new Intl.NumberFormat('en-IN', { maximumSignificantDigits: 3 });

/** A value at an axis, to the digits that tell the ticks apart: rates may be far below one. */
export const axisText = (value: number): string => axisFormat.format(value);
