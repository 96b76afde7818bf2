import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'company',
  singular: 'Company',
  plural: 'Companies',
  slug: 'companies',
  table: 'companies',
  icon: 'building-2',
  description: 'Organisations that the team sells to.',
  title: 'name',
  owner: 'owner',
  kind: 'record',
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    domain: { type: 'text', label: 'Domain', format: 'domain', unique: true },
    status: {
      type: 'enum',
      label: 'Status',
      required: true,
      default: 'prospect',
      // Won deals make customers.
      tellsOutcome: true,
      options: [
        { value: 'prospect', label: 'Prospect', color: 'sky' },
        { value: 'active', label: 'Active', color: 'teal' },
        { value: 'customer', label: 'Customer', color: 'green' },
        { value: 'churned', label: 'Churned', color: 'grey' },
      ],
    },
    industry: { type: 'text', label: 'Industry' },
    size: { type: 'number', label: 'Employees', integer: true, min: 0 },
    annualRevenue: { type: 'currency', label: 'Annual revenue' },
    owner: { type: 'user', label: 'Owner' },
    address: { type: 'address', label: 'Address' },
    phone: { type: 'text', label: 'Phone', format: 'phone', minor: true },
    email: { type: 'text', label: 'E-mail', format: 'email', minor: true },
    linkedin: { type: 'text', label: 'LinkedIn', format: 'url', minor: true },
    parent: { type: 'relation', label: 'Parent company', target: 'company', minor: true },
    description: { type: 'longText', label: 'Description' },
    logo: { type: 'text', label: 'Logo', format: 'url', hidden: true },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface CompanyDefinition extends Definition {}
export const company: CompanyDefinition = definition;
