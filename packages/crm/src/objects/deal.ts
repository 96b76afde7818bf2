import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'deal',
  singular: 'Deal',
  plural: 'Deals',
  slug: 'deals',
  table: 'deals',
  icon: 'circle-dollar-sign',
  description: 'Sales that the team works on, from first talk to won or lost.',
  title: 'name',
  owner: 'owner',
  kind: 'record',
  outcome: {
    field: 'status',
    won: 'won',
    lost: 'lost',
    opened: 'openedOn',
    closed: ['closeDate', 'stageSince'],
    tellsOf: ['primaryContact'],
  },
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    company: { type: 'relation', label: 'Company', target: 'company' },
    stage: { type: 'relation', label: 'Stage', target: 'stage', required: true, filledIn: true, tellsOutcome: true },
    amount: { type: 'currency', label: 'Amount', settledAtOutcome: true },
    closeDate: { type: 'date', label: 'Close date', tellsOutcome: true },
    owner: { type: 'user', label: 'Owner' },
    primaryContact: { type: 'relation', label: 'Primary contact', target: 'contact' },
    status: {
      type: 'enum',
      label: 'Status',
      required: true,
      derived: true,
      tellsOutcome: true,
      options: [
        { value: 'open', label: 'Open', color: 'sky' },
        { value: 'won', label: 'Won', color: 'green' },
        { value: 'lost', label: 'Lost', color: 'grey' },
      ],
    },
    probability: {
      type: 'percent',
      label: 'Probability',
      min: 0,
      max: 100,
      tellsOutcome: true,
      help: "Overrides the stage's own while it is set.",
    },
    openedOn: { type: 'date', label: 'Opened on', minor: true },
    stageSince: {
      type: 'datetime',
      label: 'In stage since',
      minor: true,
      required: true,
      derived: true,
      tellsOutcome: true,
    },
    pipeline: { type: 'relation', label: 'Pipeline', minor: true, target: 'pipeline', required: true, filledIn: true },
    closeReason: { type: 'text', label: 'Close reason', minor: true, tellsOutcome: true },
    closingNotes: { type: 'longText', label: 'Closing notes', tellsOutcome: true },
    description: { type: 'longText', label: 'Description' },
    position: { type: 'text', label: 'Position', required: true, derived: true, hidden: true, tellsOutcome: true },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface DealDefinition extends Definition {}
export const deal: DealDefinition = definition;
