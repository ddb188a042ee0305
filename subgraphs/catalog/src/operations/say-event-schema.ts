import type { EventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { EventSchema } from '../domain/event-schema';

/** The fact of an event schema, as it now is. */
export function sayEventSchema({
  eventName,
  version,
  attributes,
  dimensions,
  computed,
}: EventSchema): EventSchemaChanged {
  return {
    eventName,
    revision: version,
    attributes: [...attributes],
    dimensions: dimensions.map(({ allowedValues, ...dimension }) => ({
      ...dimension,
      allowedValues: allowedValues === null ? null : [...allowedValues],
    })),
    computed: [...computed],
  };
}
