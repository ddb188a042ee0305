/**
 * The headings of services in the scheme of classification under GST: the annexure to notification 11/2017-Central Tax
 * (Rate) of 28 June 2017, sections 5 (construction), 6 (trade, accommodation, transport, distribution), 7 (finance,
 * property, leasing), 8 (business and production) and 9 (community, social and personal). There is no heading between
 * these; compared with the annexure's explanatory notes and the tax portal's list of codes. What OTPless sells stands under
 * 9984, telecommunications, broadcasting and information supply (998413: mobile telecommunications). The two digits after a
 * heading name the group and the service, which are amended more often than these.
 */
const headings: readonly string[] = [
  '9954',
  ...['9961', '9962', '9963', '9964', '9965', '9966', '9967', '9968', '9969'],
  ...['9971', '9972', '9973'],
  ...['9981', '9982', '9983', '9984', '9985', '9986', '9987', '9988', '9989'],
  ...['9991', '9992', '9993', '9994', '9995', '9996', '9997', '9998', '9999'],
];

/** Whether a text is a service accounting code of a heading that exists, as an invoice must show it: six digits. */
export function isSacCode(code: string): boolean {
  return /^\d{6}$/.test(code) && headings.includes(code.slice(0, 4));
}
