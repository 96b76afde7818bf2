import { activitiesRouter } from '../routers/activities/router.ts';
import { apiKeysRouter } from '../routers/api-keys/router.ts';
import { assistantRouter } from '../routers/assistant/router.ts';
import { classifiersRouter } from '../routers/classifiers/router.ts';
import { companiesRouter } from '../routers/companies/router.ts';
import { contactsRouter } from '../routers/contacts/router.ts';
import { dealsRouter } from '../routers/deals/router.ts';
import { duplicatesRouter } from '../routers/duplicates/router.ts';
import { fieldsRouter } from '../routers/fields/router.ts';
import { importsRouter } from '../routers/imports/router.ts';
import { liveRouter } from '../routers/live/router.ts';
import { membersRouter } from '../routers/members/router.ts';
import { notesRouter } from '../routers/notes/router.ts';
import { objectsRouter } from '../routers/objects/router.ts';
import { operationsRouter } from '../routers/operations/router.ts';
import { pipelinesRouter } from '../routers/pipelines/router.ts';
import { preferencesRouter } from '../routers/preferences/router.ts';
import { proposalsRouter } from '../routers/proposals/router.ts';
import { recordsRouter } from '../routers/records/router.ts';
import { reportsRouter } from '../routers/reports/router.ts';
import { rolesRouter } from '../routers/roles/router.ts';
import { runsRouter } from '../routers/runs/router.ts';
import { schemaRouter } from '../routers/schema/router.ts';
import { scoresRouter } from '../routers/scores/router.ts';
import { searchRouter } from '../routers/search/router.ts';
import { sessionRouter } from '../routers/session/router.ts';
import { stagesRouter } from '../routers/stages/router.ts';
import { tasksRouter } from '../routers/tasks/router.ts';
import { viewsRouter } from '../routers/views/router.ts';
import { workspaceRouter } from '../routers/workspace/router.ts';
import { router } from '../trpc/index.ts';

/** Everything that Cardinal can do, by domain. */
export const appRouter = router({
  activities: activitiesRouter,
  apiKeys: apiKeysRouter,
  assistant: assistantRouter,
  classifiers: classifiersRouter,
  companies: companiesRouter,
  contacts: contactsRouter,
  deals: dealsRouter,
  duplicates: duplicatesRouter,
  fields: fieldsRouter,
  imports: importsRouter,
  live: liveRouter,
  members: membersRouter,
  notes: notesRouter,
  objects: objectsRouter,
  roles: rolesRouter,
  operations: operationsRouter,
  pipelines: pipelinesRouter,
  preferences: preferencesRouter,
  proposals: proposalsRouter,
  records: recordsRouter,
  reports: reportsRouter,
  runs: runsRouter,
  schema: schemaRouter,
  scores: scoresRouter,
  search: searchRouter,
  session: sessionRouter,
  stages: stagesRouter,
  tasks: tasksRouter,
  views: viewsRouter,
  workspace: workspaceRouter,
});
