import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'contact',
  singular: 'Contact',
  plural: 'Contacts',
  slug: 'contacts',
  table: 'contacts',
  icon: 'user-round',
  description: 'People that the team talks to.',
  title: 'name',
  owner: 'owner',
  kind: 'record',
  fields: {
    name: { type: 'text', label: 'Name', required: true, derived: true },
    firstName: { type: 'text', label: 'First name', minor: true, partOfTitle: true },
    lastName: { type: 'text', label: 'Last name', minor: true, partOfTitle: true },
    jobTitle: { type: 'text', label: 'Job title' },
    company: { type: 'relation', label: 'Company', target: 'company' },
    status: {
      type: 'enum',
      label: 'Status',
      required: true,
      default: 'lead',
      // Won deals make customers.
      tellsOutcome: true,
      options: [
        { value: 'lead', label: 'Lead', color: 'sky' },
        { value: 'active', label: 'Active', color: 'teal' },
        { value: 'customer', label: 'Customer', color: 'green' },
        { value: 'archived', label: 'Archived', color: 'grey' },
      ],
    },
    emails: { type: 'emails', label: 'E-mails' },
    phones: { type: 'phones', label: 'Phones' },
    owner: { type: 'user', label: 'Owner' },
    source: { type: 'text', label: 'Source' },
    linkedin: { type: 'text', label: 'LinkedIn', format: 'url', minor: true },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface ContactDefinition extends Definition {}
export const contact: ContactDefinition = definition;
