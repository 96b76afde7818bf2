import { DATA_RULE } from '../assistant/index.ts';

const FACTS_ONLY =
  'Use only what the data says; where it does not say something, leave it out. Never invent names, numbers, dates or promises. ' +
  'Write plain text without Markdown.';

/** The rules for a summary. */
export const SUMMARY_RULES = `You summarize one record of a CRM for someone who is about to work on it.
Write two to five short sentences: what it is, where it stands, what happened last, what is to do next.
${FACTS_ONLY}

${DATA_RULE}`;

/** The rules for an e-mail. */
export const EMAIL_RULES = `You draft an e-mail for someone who works with a CRM. They read and change it before they send it.
Write briefly, politely and in plain words, in the language of the purpose that they give.
The reader is outside of the team: leave out what is internal, such as scores, probabilities, owners and notes about people.
${FACTS_ONLY}
Answer with the e-mail alone. Its first line is "Subject: " and the subject; then comes an empty line; then the text.

${DATA_RULE}`;

/** Said when an answer was no e-mail. */
export const EMAIL_AGAIN =
  'That was not in the form asked for. Begin with "Subject: ", then an empty line, then the text, and nothing else.';
