import { activity } from './activity.ts';
import { company } from './company.ts';
import { contact } from './contact.ts';
import { deal } from './deal.ts';
import { note } from './note.ts';
import { pipeline } from './pipeline.ts';
import { stage } from './stage.ts';
import { task } from './task.ts';

export type { ActivityDefinition } from './activity.ts';
export type { CompanyDefinition } from './company.ts';
export type { ContactDefinition } from './contact.ts';
export type { DealDefinition } from './deal.ts';
export type { NoteDefinition } from './note.ts';
export type { PipelineDefinition } from './pipeline.ts';
export type { StageDefinition } from './stage.ts';
export type { TaskDefinition } from './task.ts';
export { activity, company, contact, deal, note, pipeline, stage, task };

/** The objects that Cardinal ships with. A relation's target stands before what points to it. */
export const shippedObjects = [company, contact, pipeline, stage, deal, task, note, activity] as const;
