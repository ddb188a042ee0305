/**
 * The GST rate of a service in per cent, CGST and SGST together. Everything we sell stands under SAC headings that are
 * taxed at the standard rate for services; a heading with another rate gets its own row here.
 */
export function gstRateOf(sacCode: string): string {
  return exceptions[sacCode] ?? STANDARD_RATE;
}

/** An advance names no service yet; everything we could supply for it is taxed at this rate. */
export const STANDARD_RATE = '18';

const exceptions: Readonly<Record<string, string>> = {};
