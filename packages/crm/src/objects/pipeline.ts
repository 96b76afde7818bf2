import type { ObjectDefinition } from '../fields/definition.ts';

const definition = {
  key: 'pipeline',
  singular: 'Pipeline',
  plural: 'Pipelines',
  slug: 'pipelines',
  table: 'pipelines',
  icon: 'git-branch',
  description: 'Ways that deals go from first contact to won or lost.',
  title: 'name',
  kind: 'setting',
  fields: {
    name: { type: 'text', label: 'Name', required: true, unique: true },
    isDefault: { type: 'boolean', label: 'Default', required: true, derived: true },
  },
} as const satisfies ObjectDefinition;

type Definition = typeof definition;
export interface PipelineDefinition extends Definition {}
export const pipeline: PipelineDefinition = definition;
