import type { Money } from '@otpless/money/money';

/** Money as a document shows it: ₹1,23,45,678.90 for rupees, the code and groups of three for other currencies. */
export function shownMoney(money: Money): string {
  const [whole = '0', fraction] = money.absolute().toMinorFixed().split('.');
  const sign = money.roundedToMinorUnit().isNegative() ? '−' : '';
  const grouped = money.currency === 'INR' ? `₹${inIndianGroups(whole)}` : `${money.currency} ${inThousands(whole)}`;
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `2026-11-22` as `22 Nov 2026`. */
export function shownDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** A plain decimal with its whole part in groups. */
export function shownQuantity(quantity: string, currency: string): string {
  const [whole = '0', fraction] = quantity.split('.');
  const grouped = currency === 'INR' ? inIndianGroups(whole) : inThousands(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The last three digits together, those before in pairs. */
function inIndianGroups(whole: string): string {
  const last = whole.slice(-3);
  const before = whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return before === '' ? last : `${before},${last}`;
}

function inThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
