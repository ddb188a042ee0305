import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, id } from '../values';

const payload = z.object({ walletId: id, accountId: id, currency });

export type WalletOpened = z.infer<typeof payload>;

/** An account got a wallet: from now on its money is in one currency. Key: wallet. */
export const walletOpened = defineFact('wallet', 'wallet.opened', payload);
