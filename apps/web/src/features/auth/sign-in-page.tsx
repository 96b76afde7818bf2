'use client';
import { SignInForm } from './sign-in-form.tsx';

/** The door. Afterwards the page is loaded anew, so that nothing of a visitor's is left in it. */
export function SignInPage({ next }: { next: string }) {
  return <SignInForm onSignedIn={() => window.location.assign(next)} />;
}
