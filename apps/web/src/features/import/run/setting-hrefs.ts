/** Settings have places of their own. */
export const settingHrefs: Readonly<Record<string, string>> = {
  member: '/settings/members',
  user: '/settings/members',
  pipeline: '/settings/pipelines',
  stage: '/settings/pipelines',
};
