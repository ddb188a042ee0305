import { SchemaJudge } from './breach';
import type { EventSchema } from './event-schema';

const schema: EventSchema = {
  eventName: 'otp.verification',
  attributes: [
    { name: 'attempts', type: 'INTEGER', required: true },
    { name: 'cost', type: 'DECIMAL', required: false },
  ],
  dimensions: [
    { name: 'country', required: true, personal: false, allowedValues: null },
    { name: 'channel', required: false, personal: false, allowedValues: ['SMS', 'WHATSAPP'] },
  ],
  computed: [{ name: 'fee', expression: { constant: '1' } }],
};
const judge = new SchemaJudge(schema);

test.each`
  attributes                           | dimensions                              | code                      | because
  ${{ attempts: 1 }}                   | ${{ country: 'IN' }}                    | ${null}                   | ${'what is required is there'}
  ${{ attempts: '2.00', cost: '1.5' }} | ${{ country: 'IN', channel: 'SMS' }}    | ${null}                   | ${'zeros after the point leave it whole'}
  ${undefined}                         | ${{ country: 'IN' }}                    | ${'MISSING_ATTRIBUTE'}    | ${'attempts are required'}
  ${{ attempts: 1 }}                   | ${undefined}                            | ${'MISSING_DIMENSION'}    | ${'the country is required'}
  ${{ attempts: 1.5 }}                 | ${{ country: 'IN' }}                    | ${'NOT_AN_INTEGER'}       | ${'attempts are counted'}
  ${{ attempts: '1.5' }}               | ${{ country: 'IN' }}                    | ${'NOT_AN_INTEGER'}       | ${'as a text too'}
  ${{ attempts: 1, tries: 1 }}         | ${{ country: 'IN' }}                    | ${'UNDECLARED_ATTRIBUTE'} | ${'nobody declared tries'}
  ${{ attempts: 1, fee: 1 }}           | ${{ country: 'IN' }}                    | ${'UNDECLARED_ATTRIBUTE'} | ${'what is computed is not sent'}
  ${{ attempts: 1, toString: 1 }}      | ${{ country: 'IN' }}                    | ${'UNDECLARED_ATTRIBUTE'} | ${'what every object has is not declared'}
  ${{ attempts: 1 }}                   | ${{ country: 'IN', city: 'Pune' }}      | ${'UNDECLARED_DIMENSION'} | ${'nobody declared the city'}
  ${{ attempts: 1 }}                   | ${{ country: 'IN', channel: 'PIGEON' }} | ${'VALUE_NOT_ALLOWED'}    | ${'there is no such channel'}
  ${{}}                                | ${{}}                                   | ${'MISSING_ATTRIBUTE'}    | ${'the first breach is said'}
`('$attributes $dimensions: $code because $because', ({ attributes, dimensions, code }) => {
  expect(judge.breachOf({ attributes, dimensions })?.code ?? null).toBe(code);
});
