import type { ConversionPreview } from '@cardinal/crm/definitions';

/** What the settings of fields are called in a sentence. */
export const settingWords: Readonly<Record<ConversionPreview['lost'][number], string>> = {
  default: 'the default',
  options: 'the options',
  target: 'what it points to',
  onDelete: 'what deletion does',
  format: 'the format',
  min: 'the smallest value',
  max: 'the largest value',
  integer: 'whole numbers only',
};
