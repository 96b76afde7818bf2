export { type AppliedProposal, applyProposal, applyProposalInput } from './apply.ts';
export { draftChanges, draftInput } from './draft.ts';
export { getProposal, proposalIdInput } from './get.ts';
export { countOpenProposals, listProposals, listProposalsInput } from './list.ts';
export {
  type DraftedChange,
  type Proposal,
  type ProposalPage,
  type ProposalStatus,
  type ProposedChange,
  proposalStatuses,
  proposedChange,
  type ShownChange,
} from './proposal.ts';
export { rejectProposal, rejectProposalInput } from './reject.ts';
export { type Suggestion, suggestChanges } from './suggest.ts';
