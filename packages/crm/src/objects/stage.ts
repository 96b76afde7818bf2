import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'stage',
  singular: 'Stage',
  plural: 'Stages',
  slug: 'stages',
  table: 'stages',
  icon: 'columns-3',
  description: 'Steps of a pipeline, in their order.',
  title: 'name',
  kind: 'setting',
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    pipeline: { type: 'relation', label: 'Pipeline', target: 'pipeline', required: true },
    order: { type: 'number', label: 'Order', required: true, integer: true, min: 0, default: 0 },
    probability: { type: 'percent', label: 'Probability', required: true, min: 0, max: 100, default: 0 },
    outcome: {
      type: 'enum',
      label: 'Outcome',
      required: true,
      default: 'open',
      options: [
        { value: 'open', label: 'Open', color: 'sky' },
        { value: 'won', label: 'Won', color: 'green' },
        { value: 'lost', label: 'Lost', color: 'grey' },
      ],
    },
    rotDays: { type: 'number', label: 'Rots after (days)', integer: true, min: 1 },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface StageDefinition extends Definition {}
export const stage: StageDefinition = definition;
