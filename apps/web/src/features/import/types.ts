import type { AppRouter } from '@cardinal/api/catalogue';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['imports'];

export type ImportView = Outputs['list'][number];
export type ImportTarget = Outputs['targets'][number];
export type ImportField = ImportTarget['fields'][number];
export type Mapping = ImportView['mapping'];
export type ColumnMapping = Mapping['columns'][number];
export type ImportValue = Outputs['values']['values'][number];
export type ImportRow = Outputs['rows']['rows'][number];
export type Outcome = NonNullable<inferRouterInputs<AppRouter>['imports']['rows']['outcome']>;

/** What every step of an import is given. */
export interface StepProps {
  readonly view: ImportView;
  readonly target: ImportTarget;
  readonly onStep: (step: Step) => void;
}

export const steps = ['columns', 'values', 'check', 'run'] as const;
export type Step = (typeof steps)[number];

/** Where an import is, when its address does not say. */
export function stepOf({ status, operationId }: ImportView): Step {
  if (status === 'checking' || status === 'ready') return 'check';
  return operationId !== null || status === 'running' ? 'run' : 'columns';
}

/** Whether a worker is at it. */
export const isAtWork = ({ status }: ImportView): boolean => ['checking', 'running', 'undoing'].includes(status);

/** A column whose cells are names: its values are matched. */
export const matchedColumns = ({ mapping }: ImportView, target: ImportTarget): ColumnMapping[] =>
  mapping.columns.filter(({ field }) => target.fields.find(({ path }) => path === field)?.matched);
