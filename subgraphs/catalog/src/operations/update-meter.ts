import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { type Meter, type MeterEdit, updateMeter as decide } from '../domain/meter';
import { type CatalogEdit, editThing } from './edit-thing';
import type { CatalogPorts } from './ports';
import { sayMeter } from './say-meter';

export interface UpdateMeterRequest extends CatalogEdit {
  readonly edit: MeterEdit;
}

/** Changes what people read of a meter; how it counts never changes. */
export function updateMeter(ports: CatalogPorts, { edit, ...request }: UpdateMeterRequest) {
  return editThing(
    ports,
    'meter',
    (stores) => stores.meters,
    request,
    (meter: Meter, seen) => decide(meter, seen, edit),
    (meter, { outbox }) => outbox.append(meterChanged, sayMeter(meter)),
  );
}
