/** Names and phrases of the demo workspace. All invented: no company or person is meant. */
export const companyStems = [
  'Northwind', 'Lumen', 'Harbor', 'Cobalt', 'Juniper', 'Meridian', 'Saffron', 'Quarry', 'Tidewater', 'Alder',
  'Beacon', 'Cinder', 'Driftwood', 'Ember', 'Fathom', 'Granite', 'Hollow', 'Ivory', 'Kestrel', 'Larkspur',
  'Marlow', 'Nimbus', 'Orchard', 'Pinnacle', 'Redwood', 'Sable', 'Thistle', 'Umber', 'Verdant', 'Willow',
  'Yarrow', 'Zephyr', 'Birch', 'Copper', 'Delta', 'Fjord',
] as const;
export const companyKinds = ['Logistics', 'Labs', 'Foods', 'Energy', 'Health', 'Robotics', 'Textiles', 'Analytics', 'Works'] as const;
export const industries: Readonly<Record<(typeof companyKinds)[number], string>> = {
  Logistics: 'Logistics',
  Labs: 'Research',
  Foods: 'Food and drink',
  Energy: 'Energy',
  Health: 'Health care',
  Robotics: 'Manufacturing',
  Textiles: 'Retail',
  Analytics: 'Software',
  Works: 'Construction',
};
export const cities = [
  { city: 'Lisbon', country: 'Portugal' },
  { city: 'Denver', country: 'United States' },
  { city: 'Leeds', country: 'United Kingdom' },
  { city: 'Utrecht', country: 'Netherlands' },
  { city: 'Nairobi', country: 'Kenya' },
  { city: 'Osaka', country: 'Japan' },
  { city: 'Bremen', country: 'Germany' },
  { city: 'Halifax', country: 'Canada' },
] as const;
export const firstNames = [
  'Amara', 'Bruno', 'Celia', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Keiko', 'Liam', 'Maya',
  'Nadia', 'Owen', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tess', 'Uma', 'Viktor', 'Wanda', 'Yusuf', 'Zoe',
] as const;
export const lastNames = [
  'Abbott', 'Brandt', 'Costa', 'Dahl', 'Eklund', 'Fischer', 'Grant', 'Hale', 'Ivanov', 'Jansen', 'Khan', 'Lopez',
  'Mbeki', 'Novak', 'Okafor', 'Park', 'Quinn', 'Rossi', 'Sato', 'Tanaka', 'Ueda', 'Vance', 'Weber', 'Yilmaz',
] as const;
export const jobTitles = [
  'Head of Operations', 'Procurement Lead', 'Chief Technology Officer', 'Office Manager', 'Founder', 'Finance Director',
  'Plant Manager', 'Head of Sales', 'IT Manager', 'Buyer',
] as const;
export const products = ['Annual plan', 'Pilot', 'Expansion', 'Onboarding', 'Renewal', 'Platform', 'Support package'] as const;
export const sources = ['Referral', 'Website', 'Trade fair', 'Outbound', 'Partner'] as const;
export const lossReasons = ['Price', 'Timing', 'Chose a competitor', 'No decision'] as const;
export const noteBodies = [
  'Wants the rollout in two steps: head office first, the plants in spring.\nBudget is set in the first week of the quarter.',
  'Security review is with their IT. They asked where data is kept; told them it stays on their own servers.',
  'Met at the fair. Uses spreadsheets today and loses track of who called whom.',
  'Decision is with the board. Our contact is for it and asked for two references in the same trade.',
  'They compare us with two others. Speed of the daily work is what they look at.',
] as const;
export const taskTitles = [
  'Send the proposal', 'Call back about pricing', 'Prepare the demo', 'Follow up on the security review',
  'Share two references', 'Plan the kick-off', 'Ask for the purchase order',
] as const;
export const activities = [
  { type: 'call', summary: 'Call about scope and timing' },
  { type: 'meeting', summary: 'Demo with the buying team' },
  { type: 'email', summary: 'Sent pricing and terms' },
  { type: 'call', summary: 'Short check-in' },
] as const;
