import { Problem, type InvalidInput } from '@otpless/problem/problem';
import { checkSellerProfile, type SellerProfile } from '../domain/seller';
import type { Tools } from './ports';

/** Changes who sells on documents issued from now on; issued ones keep the seller they were issued by. */
export function updateSellerProfile(
  { transact }: Tools,
  change: Partial<SellerProfile>,
): Promise<SellerProfile | InvalidInput> {
  return transact(async ({ sellers }) => {
    const checked = checkSellerProfile({ ...(await sellers.get()), ...change });
    if (checked instanceof Problem) return checked;
    await sellers.save(checked);
    return checked;
  });
}
