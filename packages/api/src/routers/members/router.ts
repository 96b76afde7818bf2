import { router } from '../../trpc/index.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { deactivate } from './deactivate.ts';
import { endSessions } from './end-sessions.ts';
import { invitation } from './invitation.ts';
import { invite } from './invite.ts';
import { issueLink } from './issue-link.ts';
import { list } from './list.ts';
import { reactivate } from './reactivate.ts';
import { resetPassword } from './reset-password.ts';
import { transfer } from './transfer.ts';
import { transferPreview } from './transfer-preview.ts';
import { update } from './update.ts';
import { updateProfile } from './update-profile.ts';

export const membersRouter = router({
  list,
  invite,
  issueLink,
  invitation,
  acceptInvitation,
  resetPassword,
  updateProfile,
  update,
  deactivate,
  reactivate,
  endSessions,
  transfer,
  transferPreview,
});
