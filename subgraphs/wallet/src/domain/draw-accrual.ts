import { Money } from '@otpless/money/money';
import { type AccrualDraw, drawnOf, outstandingOf } from './accrual-draw';
import { negated, type Part, totalOf, withPart } from './part';
import { planReturnToScope, roomInScope } from './grant-scope';
import { planDraws, type RoomOf } from './plan-draws';
import { planReturn } from './plan-return';
import { coverable, overdraftRoom } from './wallet';
import { post, withAccrual, type WalletBook } from './wallet-book';

/** Takes what one accrual owes, as far as it is there, or gives back what was taken too much; FINAL settles it. */
export function drawAccrual(book: WalletBook, accrual: AccrualDraw, at: Date): WalletBook {
  const { returned, kept } = planReturnToScope(accrual, book.grants);
  if (returned.length === 0) return drawWithinScope(book, accrual, at);
  const amount = totalOf(returned, accrual.currency);
  const placed = { ...accrual, parts: kept, drawnPromotional: accrual.drawnPromotional.minus(amount) };
  const posted = post(book, {
    kind: 'DRAW_RETURN',
    cause: `draw:${accrual.accrualId}:${accrual.revision + 1}:scope`,
    accrualId: accrual.accrualId,
    description: 'Usage corrected',
    parts: returned,
    against: 'EARNED',
  });
  return drawWithinScope(withAccrual(posted, placed), placed, at);
}

function drawWithinScope(book: WalletBook, accrual: AccrualDraw, at: Date): WalletBook {
  const owed = outstandingOf(accrual);
  const revision = accrual.revision + 1;
  const { moved, parts } = owed.isNegative() ? returning(accrual, owed.negated()) : taking(book, accrual, owed, at);
  const posted = post(book, {
    kind: owed.isNegative() ? 'DRAW_RETURN' : 'DRAW',
    cause: `draw:${accrual.accrualId}:${revision}`,
    accrualId: accrual.accrualId,
    description: owed.isNegative() ? 'Usage corrected' : 'Usage',
    parts: moved,
    against: 'EARNED',
  });
  const promotional = totalOf(moved.filter(isPromotional(book)), accrual.currency);
  const drawn = {
    ...accrual,
    parts,
    // What moved is negative where it left the wallet.
    drawnPromotional: accrual.drawnPromotional.minus(promotional),
    drawnPurchased: accrual.drawnPurchased.minus(totalOf(moved, accrual.currency).minus(promotional)),
  };
  return withAccrual(posted, { ...recorded(drawn, at), revision });
}

/** The account has no wallet: nothing can be drawn and everything is uncovered. */
export function leaveUncovered(accrual: AccrualDraw, at: Date): AccrualDraw {
  return recorded({ ...accrual, revision: accrual.revision + 1 }, at);
}

function recorded(drawn: AccrualDraw, at: Date): AccrualDraw {
  return {
    ...drawn,
    uncovered: drawn.accrued.minus(drawnOf(drawn)),
    settled: drawn.accrualState === 'FINAL',
    drawDueAt: null,
    lastDrawnAt: at,
  };
}

/** What moves, signed as the wallet sees it, and the accrual's parts afterwards. */
interface Moved {
  readonly moved: readonly Part[];
  readonly parts: readonly Part[];
}

function taking({ wallet, grants }: WalletBook, accrual: AccrualDraw, owed: Money, at: Date): Moved {
  const roomOf: RoomOf = (grant, planned) => roomInScope(grant, accrual, [...accrual.parts, ...planned], grants);
  const taken = planDraws(Money.min(owed, coverable(wallet)), grants, overdraftRoom(wallet), at, roomOf);
  return { moved: taken.map(negated), parts: taken.reduce(withPart, accrual.parts) };
}

function returning(accrual: AccrualDraw, excess: Money): Moved {
  const { returned, kept } = planReturn(excess, accrual.parts);
  return { moved: returned, parts: kept };
}

function isPromotional({ grants }: WalletBook): (part: Part) => boolean {
  const promotional = new Set(grants.filter(({ kind }) => kind === 'PROMOTIONAL').map(({ id }) => id));
  return ({ grantId }) => grantId !== null && promotional.has(grantId);
}
