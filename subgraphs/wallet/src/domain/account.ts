/** What the wallet needs to know of an account; the customer subgraph owns it. */
export interface Account {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly currency: string;
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  readonly status: 'ACTIVE' | 'ARCHIVED';
}
