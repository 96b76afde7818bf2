import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'task',
  singular: 'Task',
  plural: 'Tasks',
  slug: 'tasks',
  table: 'tasks',
  icon: 'square-check',
  description: 'Things to do, by someone, by some day.',
  title: 'title',
  owner: 'assignee',
  kind: 'record',
  fields: {
    title: { type: 'text', label: 'Title', required: true },
    status: {
      type: 'enum',
      label: 'Status',
      required: true,
      default: 'todo',
      options: [
        { value: 'todo', label: 'To do', color: 'grey' },
        { value: 'in_progress', label: 'In progress', color: 'sky' },
        { value: 'done', label: 'Done', color: 'green' },
      ],
    },
    priority: {
      type: 'enum',
      label: 'Priority',
      required: true,
      default: 'medium',
      options: [
        { value: 'low', label: 'Low', color: 'grey' },
        { value: 'medium', label: 'Medium', color: 'sand' },
        { value: 'high', label: 'High', color: 'rose' },
      ],
    },
    due: { type: 'datetime', label: 'Due' },
    assignee: { type: 'user', label: 'Assignee' },
    links: { type: 'recordLinks', label: 'Linked to' },
    completedAt: { type: 'datetime', label: 'Completed at', minor: true, derived: true },
    description: { type: 'longText', label: 'Description' },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface TaskDefinition extends Definition {}
export const task: TaskDefinition = definition;
