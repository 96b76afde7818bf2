import { router } from '../../trpc/index.ts';
import { changePassword } from './change-password.ts';
import { current } from './current.ts';
import { end } from './end.ts';
import { endOthers } from './end-others.ts';
import { list } from './list.ts';
import { me } from './me.ts';
import { setup } from './setup.ts';
import { setupNeeded } from './setup-needed.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const sessionRouter = router({
  current,
  me,
  signIn,
  signOut,
  changePassword,
  list,
  end,
  endOthers,
  setupNeeded,
  setup,
});
