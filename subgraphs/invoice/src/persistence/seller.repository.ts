import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { SellerProfile } from '../domain/seller';
import type { Sellers } from '../operations/ports';
import { SellerProfileRow } from './seller-profile.entities';

/** The one seller whose documents these are. */
export class SellerRepository implements Sellers {
  constructor(private readonly em: EntityManager) {}

  async get(): Promise<SellerProfile> {
    const row = await this.em.findOne(SellerProfileRow, { id: 1 }, { refresh: true });
    invariant(row !== null, 'the seller profile is written at start');
    const { legalName, gstin, address, zeroRatedWithIgst } = row;
    return { legalName, gstin, address, zeroRatedWithIgst };
  }

  async save({ legalName, gstin, address, zeroRatedWithIgst }: SellerProfile): Promise<void> {
    await this.em.nativeUpdate(SellerProfileRow, { id: 1 }, { legalName, gstin, address, zeroRatedWithIgst });
  }

  /** Writes the first profile; one that is there already is kept. */
  async seed({ legalName, gstin, address, zeroRatedWithIgst }: SellerProfile): Promise<void> {
    await this.em.execute(
      `insert into invoice.seller_profile (id, legal_name, gstin, address, zero_rated_with_igst)
       values (1, ?, ?, ?, ?) on conflict (id) do nothing`,
      [legalName, gstin, address, zeroRatedWithIgst],
    );
  }
}
