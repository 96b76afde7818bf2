export { setUp, setupInput, setupNeeded } from './setup.ts';
export { updateWorkspace, updateWorkspaceInput } from './update.ts';
export { readWorkspace, type Workspace, workspaceOutput } from './workspace.ts';
