interface NamedAccount {
  name: string;
  customer: { displayName: string };
}

/** What an account is called beside others: its customer and itself, or one name where they are the same. */
export function accountLabel({ name, customer }: NamedAccount): string {
  return name === customer.displayName ? name : `${customer.displayName} · ${name}`;
}
