import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'activity',
  singular: 'Activity',
  plural: 'Activities',
  slug: 'activities',
  table: 'activities',
  icon: 'activity',
  description: 'Calls, meetings, e-mails and other things that happened.',
  title: 'summary',
  owner: 'actor',
  kind: 'record',
  fields: {
    type: {
      type: 'enum',
      label: 'Type',
      required: true,
      options: [
        { value: 'note', label: 'Note', color: 'sand' },
        { value: 'call', label: 'Call', color: 'teal' },
        { value: 'email', label: 'E-mail', color: 'sky' },
        { value: 'meeting', label: 'Meeting', color: 'olive' },
        { value: 'task', label: 'Task', color: 'amber' },
        { value: 'stage_change', label: 'Stage change', color: 'green' },
        { value: 'system', label: 'System', color: 'grey' },
      ],
    },
    summary: { type: 'text', label: 'Summary', required: true },
    body: { type: 'longText', label: 'Body' },
    actor: { type: 'user', label: 'Actor' },
    occurredAt: { type: 'datetime', label: 'Occurred at', required: true, filledIn: true },
    links: { type: 'recordLinks', label: 'Linked to' },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface ActivityDefinition extends Definition {}
export const activity: ActivityDefinition = definition;
