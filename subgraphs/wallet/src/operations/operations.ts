import type { Clock } from '@otpless/service/clock';
import { adjustWallet } from './adjust-wallet';
import { applyAccruals, type DrawSettings } from './apply-accruals';
import { createWallet } from './create-wallet';
import { drawDue } from './draw-due';
import { grantPromotionalMoney } from './grant-promotional-money';
import type { Transact } from './ports';
import { postPlanGrants } from './post-plan-grants';
import { postTopUps } from './post-top-ups';
import { projectAccounts } from './project-accounts';
import { roundToInvoices } from './round-to-invoices';
import { topUpWallet } from './top-up-wallet';

/** All that can be done with wallets. */
export function walletOperations(transact: Transact, clock: Clock, settings: DrawSettings) {
  return {
    createWallet: createWallet(transact, clock),
    topUpWallet: topUpWallet(transact, clock),
    grantPromotionalMoney: grantPromotionalMoney(transact, clock),
    adjustWallet: adjustWallet(transact, clock),
    projectAccounts: projectAccounts(transact),
    applyAccruals: applyAccruals(transact, clock, settings),
    drawDue: drawDue(transact, clock),
    postPlanGrants: postPlanGrants(transact, clock),
    postTopUps: postTopUps(transact, clock),
    roundToInvoices: roundToInvoices(transact, clock),
  };
}

export type WalletOperations = ReturnType<typeof walletOperations>;
