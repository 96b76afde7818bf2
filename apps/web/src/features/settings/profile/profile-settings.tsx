'use client';
import { SettingsHeading, SettingsSection } from '../frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Sessions } from './sessions.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** What a person says of themselves, how things look for them, and how they sign in. */
export function ProfileSettings() {
  return (
    <>
      <SettingsHeading title="Profile" />
      <SettingsSection title="About you" description="Your colleagues see this wherever you own or write something.">
        <ProfileForm />
      </SettingsSection>
      <SettingsSection title="Appearance">
        <ThemeChoice />
      </SettingsSection>
      <SettingsSection title="Password" description="Your other sessions end when you change it.">
        <PasswordForm />
      </SettingsSection>
      <SettingsSection title="Sessions" description="Where you are signed in.">
        <Sessions />
      </SettingsSection>
    </>
  );
}
