/** From public lists of the most used passwords: those that are long enough to be chosen here, without their digits. */
const words = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd administrator welcome letmein iloveyou changeme football baseball
  basketball superman princess sunshine qwertyuiop qwertzuiop qwerty qwertz azerty asdfghjkl zxcvbnm 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc abc abcd abcdefghij abcdefghijk trustno starwars whatever computer internet
  secret secretpassword mypassword yourpassword temporary correcthorsebatterystaple cardinal testtest google facebook
  linkedin salesforce michelle jennifer liverpool chelsea dragon monkey master shadow killer pokemon`.split(/\s+/),
);

const rows = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz'];

/** Whether a lower-case password is one of the most common: a word with digits or marks at its ends, a row, a repetition. */
export function isCommonPassword(lower: string): boolean {
  const bare = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (bare !== '' && (words.has(bare) || words.has(lower.replace(/[\W_]+$/, '')))) return true;
  if (bare === '' && /^\d+$/.test(lower) && /^(\d{1,4})\1+\d{0,3}$/.test(lower)) return true;
  return rows.some((row) => row.includes(lower)) || /^(.{1,3})\1+$/u.test(lower);
}
