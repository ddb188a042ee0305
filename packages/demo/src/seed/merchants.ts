import type { Merchant } from './merchant';

type Draft = Omit<Merchant, 'alias' | 'weight'>;

const drafts: readonly Draft[] = [
  {
    key: 'nimbuskart', legalName: 'Nimbuskart Retail Private Limited', displayName: 'Nimbuskart', contact: 'Ananya Rao',
    taxCategory: 'REGISTERED', pan: 'AAZCN4127K',
    address: { line1: '4th Floor, 88 Outer Ring Road', city: 'Bengaluru', stateCode: '29', postalCode: '560103', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'scale', funding: { kind: 'COMFORTABLE', reserve: '2500000' },
    payments: [], tags: ['e-commerce', 'key account'],
  },
  {
    key: 'paisawise', legalName: 'Paisawise Finserv Limited', displayName: 'Paisawise', contact: 'Rohan Deshmukh',
    taxCategory: 'REGISTERED', pan: 'AAZCP7719F',
    address: { line1: 'Unit 1204, One Lake Plaza, Powai', city: 'Mumbai', stateCode: '27', postalCode: '400076', country: 'IN' },
    paymentMode: 'POSTPAID', netTermsDays: 30, plan: 'scale', funding: { kind: 'NONE' },
    payments: ['ALL', 'HALF'], tags: ['fintech', 'key account'],
  },
  {
    key: 'saarthi', legalName: 'Saarthi Mobility Private Limited', displayName: 'Saarthi Cabs', contact: 'Harpreet Gill',
    taxCategory: 'REGISTERED', pan: 'AAZCS2846M',
    address: { line1: '17 Barakhamba Lane', city: 'New Delhi', stateCode: '07', postalCode: '110001', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'scale', funding: { kind: 'COMFORTABLE', reserve: '1200000' },
    payments: [], tags: ['mobility'],
  },
  {
    key: 'rasoibox', legalName: 'Rasoibox Foods Private Limited', displayName: 'Rasoibox', contact: 'Kavya Shetty',
    taxCategory: 'REGISTERED', pan: 'AAZCR5093D',
    address: { line1: '23 Hampankatta Road', city: 'Mangaluru', stateCode: '29', postalCode: '575001', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'scale', funding: { kind: 'COMFORTABLE', reserve: '600000' },
    payments: [], tags: ['food'],
  },
  {
    key: 'arogyam', legalName: 'Arogyam Diagnostics LLP', displayName: 'Arogyam Labs', contact: 'Dr Meenakshi Sundaram',
    taxCategory: 'REGISTERED', pan: 'AAZFA6308Q',
    address: { line1: '9 Kasturi Ranga Road, Alwarpet', city: 'Chennai', stateCode: '33', postalCode: '600018', country: 'IN' },
    paymentMode: 'POSTPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'NONE' },
    payments: ['ALL', 'NOTHING'], tags: ['health'],
  },
  {
    key: 'chauka', legalName: 'Chauka Games Private Limited', displayName: 'Chauka Fantasy', contact: 'Sai Teja Reddy',
    taxCategory: 'REGISTERED', pan: 'AAZCC1174H',
    address: { line1: 'Plot 41, Kondapur Main Road', city: 'Hyderabad', stateCode: '36', postalCode: '500084', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'COMFORTABLE', reserve: '250000' },
    payments: [], tags: ['gaming'],
  },
  {
    key: 'gulfbazaar', legalName: 'Gulf Bazaar General Trading LLC', displayName: 'Gulf Bazaar', contact: 'Yusuf Karimi',
    taxCategory: 'OVERSEAS', pan: null,
    address: { line1: 'Office 706, Al Qusais Industrial 2', city: 'Dubai', stateCode: '96', postalCode: '00000', country: 'AE' },
    paymentMode: 'POSTPAID', netTermsDays: 7, plan: 'starter', funding: { kind: 'NONE' },
    payments: ['ALL', 'NOTHING'], tags: ['e-commerce', 'export'],
  },
  {
    key: 'girimitra', legalName: 'Girimitra Analytics Private Limited', displayName: 'Girimitra', contact: 'Nirav Mehta',
    taxCategory: 'SEZ', pan: 'AAZCG9052L',
    address: { line1: 'Block 12, Special Economic Zone, GIFT City', city: 'Gandhinagar', stateCode: '24', postalCode: '382355', country: 'IN' },
    paymentMode: 'POSTPAID', netTermsDays: 0, plan: 'starter', funding: { kind: 'NONE' },
    payments: ['NOTHING', 'NOTHING'], tags: ['saas', 'SEZ'],
  },
  {
    key: 'dhanvriddhi', legalName: 'Dhanvriddhi Microcredit Private Limited', displayName: 'Dhanvriddhi', contact: 'Sourav Banerjee',
    taxCategory: 'REGISTERED', pan: 'AAZCD3861B',
    address: { line1: '52 Rashbehari Connector', city: 'Kolkata', stateCode: '19', postalCode: '700042', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'SHORT', percentOfUse: '70' },
    payments: [], tags: ['fintech'],
  },
  {
    key: 'himtrails', legalName: 'Himtrails Expeditions Private Limited', displayName: 'Himtrails', contact: 'Stanzin Dolma',
    taxCategory: 'REGISTERED', pan: 'AAZCH8240E',
    address: { line1: 'Near Main Bazaar', city: 'Leh', stateCode: '38', postalCode: '194101', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'COMFORTABLE', reserve: '40000' },
    payments: [], tags: ['travel'],
  },
  {
    key: 'galli', legalName: 'Galli Kirana Junction LLP', displayName: 'Galli Kirana', contact: 'Shivani Mishra',
    taxCategory: 'REGISTERED', pan: 'AAZFG4415N',
    address: { line1: '6 Hazratganj Crossing', city: 'Lucknow', stateCode: '09', postalCode: '226001', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'LOW', reserve: '260' },
    payments: [], tags: ['grocery'],
  },
  {
    key: 'meerasloom', legalName: "Meera Nair, proprietor of Meera's Loom", displayName: "Meera's Loom", contact: 'Meera Nair',
    taxCategory: 'UNREGISTERED', pan: null,
    address: { line1: '14 Jew Town Road, Mattancherry', city: 'Kochi', stateCode: '32', postalCode: '682002', country: 'IN' },
    paymentMode: 'PREPAID', netTermsDays: 15, plan: 'starter', funding: { kind: 'LOW', reserve: '120' },
    payments: [], tags: ['fashion'],
  },
];

/** The demo's merchants, the biggest first: the n-th has the n-th part of the first one's traffic (Zipf). */
export const merchants: readonly Merchant[] = drafts.map((draft, index) => ({
  ...draft,
  alias: `app_${draft.key}`,
  weight: Math.round(1000 / (index + 1)) / 10,
}));
