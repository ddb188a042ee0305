const format = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 });

/** A plotted value at an axis or in a tooltip. Only what a chart draws is a number. */
export const compactText = (value: number): string => format.format(value);
