interface Address {
  line1: string;
  line2?: string | null;
  city: string;
  postalCode: string;
  country: string;
}

/** An address in one line. */
export function addressText({ line1, line2, city, postalCode, country }: Address): string {
  return [line1, line2, `${city} ${postalCode}`, country].filter(Boolean).join(', ');
}
