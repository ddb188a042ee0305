import { registerEnumType } from 'type-graphql';

export const WalletStatusEnum = { ACTIVE: 'ACTIVE', FROZEN: 'FROZEN' } as const;
export const GrantKindEnum = { PURCHASED: 'PURCHASED', PROMOTIONAL: 'PROMOTIONAL' } as const;
export const TransferKindEnum = {
  TOP_UP: 'TOP_UP',
  PROMOTION: 'PROMOTION',
  DRAW: 'DRAW',
  DRAW_RETURN: 'DRAW_RETURN',
  ADJUSTMENT: 'ADJUSTMENT',
  ROUNDING: 'ROUNDING',
} as const;
export const TopUpStatusEnum = { REQUESTED: 'REQUESTED', POSTED: 'POSTED' } as const;
export const TopUpMethodEnum = {
  BANK_TRANSFER: 'BANK_TRANSFER',
  CASH: 'CASH',
  CHEQUE: 'CHEQUE',
  OTHER: 'OTHER',
} as const;
export const WalletOrderEnum = { LIVE_BALANCE_ASC: 'LIVE_BALANCE_ASC', CREATED_DESC: 'CREATED_DESC' } as const;

registerEnumType(WalletStatusEnum, { name: 'WalletStatus' });
registerEnumType(GrantKindEnum, { name: 'GrantKind' });
registerEnumType(TransferKindEnum, { name: 'TransferKind' });
registerEnumType(TopUpStatusEnum, {
  name: 'TopUpStatus',
  valuesConfig: {
    REQUESTED: { description: 'Paid, and waiting for its receipt.' },
    POSTED: { description: 'Its net is in the wallet.' },
  },
});
registerEnumType(TopUpMethodEnum, { name: 'TopUpMethod' });
registerEnumType(WalletOrderEnum, { name: 'WalletOrder' });
