import { wordsBetween } from '../lexicon/text.ts';
import { opening, placesOf, type Reader } from './opening.ts';
import { findTarget, trimmed } from './target.ts';

const summaries = [
  'summarize',
  'summarise',
  'sum up',
  'give me a summary of',
  'summary of',
  'brief me on',
  'tell me about',
  'recap',
  'what do we know about',
  "what 's going on with",
  "what 's new with",
  "what 's happening with",
  "what 's the story with",
];
const written = '(?:an? )?(?:email|mail|message)';
const drafts = new RegExp(`^(?:(?:draft|write|compose|prepare) (?:me )?${written}|email|mail|write)(?: to| for)? `);

/** "Summarize X", "draft an e-mail to X about …". */
export const readAbout: Reader = async (text, at, host) => {
  const end = text.tokens.length;
  const summary = opening(text, at, summaries);
  if (summary !== undefined) {
    const found = await findTarget(text, host, { from: summary, until: end });
    if ('refused' in found) return found.refused;
    return { kind: 'summarize', record: found.target, reading: `Summarize ${found.target.title}` };
  }
  const folded = text.tokens.slice(at, at + 8).map((token) => token.folded);
  const opened = drafts.exec(`${folded.join(' ')} `)?.[0];
  if (!opened) return undefined;
  const start = at + opened.trim().split(' ').length;
  const about = placesOf(text, start, 'about', 'regarding', 'on', 'concerning', 'saying', 're', ':').at(0) ?? end;
  const found = await findTarget(text, host, { from: start, until: about });
  if ('refused' in found) return found.refused;
  const { from, until } = { from: about + 1, until: end };
  const subject = until > from ? wordsBetween(text, from, trimmed(text, { from: 0, until }).until) : '';
  const reading = `Draft an e-mail to ${found.target.title}${subject ? ` about ${subject}` : ''}`;
  return { kind: 'draft', record: found.target, ...(subject && { about: subject }), reading };
};
