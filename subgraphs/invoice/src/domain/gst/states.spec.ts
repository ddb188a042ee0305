import { placeOfSupplyName, stateOf } from './states';

const active = [
  ['01', 'Jammu and Kashmir', 'SGST'],
  ['02', 'Himachal Pradesh', 'SGST'],
  ['03', 'Punjab', 'SGST'],
  ['04', 'Chandigarh', 'UTGST'],
  ['05', 'Uttarakhand', 'SGST'],
  ['06', 'Haryana', 'SGST'],
  ['07', 'Delhi', 'SGST'],
  ['08', 'Rajasthan', 'SGST'],
  ['09', 'Uttar Pradesh', 'SGST'],
  ['10', 'Bihar', 'SGST'],
  ['11', 'Sikkim', 'SGST'],
  ['12', 'Arunachal Pradesh', 'SGST'],
  ['13', 'Nagaland', 'SGST'],
  ['14', 'Manipur', 'SGST'],
  ['15', 'Mizoram', 'SGST'],
  ['16', 'Tripura', 'SGST'],
  ['17', 'Meghalaya', 'SGST'],
  ['18', 'Assam', 'SGST'],
  ['19', 'West Bengal', 'SGST'],
  ['20', 'Jharkhand', 'SGST'],
  ['21', 'Odisha', 'SGST'],
  ['22', 'Chhattisgarh', 'SGST'],
  ['23', 'Madhya Pradesh', 'SGST'],
  ['24', 'Gujarat', 'SGST'],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu', 'UTGST'],
  ['27', 'Maharashtra', 'SGST'],
  ['29', 'Karnataka', 'SGST'],
  ['30', 'Goa', 'SGST'],
  ['31', 'Lakshadweep', 'UTGST'],
  ['32', 'Kerala', 'SGST'],
  ['33', 'Tamil Nadu', 'SGST'],
  ['34', 'Puducherry', 'SGST'],
  ['35', 'Andaman and Nicobar Islands', 'UTGST'],
  ['36', 'Telangana', 'SGST'],
  ['37', 'Andhra Pradesh', 'SGST'],
  ['38', 'Ladakh', 'UTGST'],
  ['97', 'Other Territory', 'UTGST'],
] as const;

test.each(active)('%s is %s and levies %s', (code, name, localTax) => {
  expect(stateOf(code)).toEqual({ code, name, localTax });
});

test.each`
  code    | successor | because
  ${'25'} | ${'26'}   | ${'Daman and Diu was merged in 2020'}
  ${'28'} | ${'37'}   | ${'Andhra Pradesh was divided in 2014'}
`('$code means $successor because $because', ({ code, successor }) => {
  expect(stateOf(code)?.code).toBe(successor);
});

test.each`
  code    | because
  ${'00'} | ${'no state has it'}
  ${'96'} | ${'it is a place of supply only'}
  ${'99'} | ${'centre jurisdiction is no place'}
`('$code is no state because $because', ({ code }) => {
  expect(stateOf(code)).toBeUndefined();
});

test('what is supplied abroad has a place with a name', () => {
  expect(placeOfSupplyName('96')).toBe('Other Countries');
});
