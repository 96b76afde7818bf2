import type { FieldTypeKey } from '@cardinal/crm/fields';
import {
  AlignLeft,
  AtSign,
  Banknote,
  Braces,
  Calendar,
  CalendarClock,
  CircleDot,
  Hash,
  Link2,
  type LucideIcon,
  MapPin,
  MoveUpRight,
  Percent,
  Phone,
  Star,
  Tags,
  ToggleLeft,
  Type,
  UserRound,
  Waypoints,
} from 'lucide-react';

/** What a type of field may be told beside label, key and help. */
export type FieldSetting =
  | 'required'
  | 'unique'
  | 'default'
  | 'options'
  | 'format'
  | 'bounds'
  | 'integer'
  | 'target'
  | 'onDelete';

export interface FieldFace {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What one keeps in it, in one line. */
  readonly line: string;
  readonly settings: readonly FieldSetting[];
}

/** The types that a team may give a field, in the order in which they are offered. What a type may be told is the server's rule. */
export const fieldFaces = {
  text: {
    icon: Type,
    label: 'Text',
    line: 'One line: a number, a code, a name.',
    settings: ['required', 'unique', 'default', 'format'],
  },
  longText: { icon: AlignLeft, label: 'Long text', line: 'Several lines.', settings: ['required', 'default'] },
  enum: {
    icon: CircleDot,
    label: 'Choice',
    line: 'One of your options, in its colour.',
    settings: ['required', 'default', 'options'],
  },
  multiEnum: {
    icon: Tags,
    label: 'Several choices',
    line: 'Any of your options, as tags are.',
    settings: ['required', 'options'],
  },
  number: {
    icon: Hash,
    label: 'Number',
    line: 'A quantity, with bounds if you like.',
    settings: ['required', 'unique', 'default', 'bounds', 'integer'],
  },
  currency: { icon: Banknote, label: 'Currency', line: 'An amount of money in any currency.', settings: ['required'] },
  percent: {
    icon: Percent,
    label: 'Percent',
    line: 'A share of a hundred.',
    settings: ['required', 'default', 'bounds'],
  },
  rating: { icon: Star, label: 'Rating', line: 'One to five stars.', settings: ['required', 'default'] },
  boolean: { icon: ToggleLeft, label: 'Yes or no', line: 'A box to tick.', settings: ['default'] },
  date: {
    icon: Calendar,
    label: 'Date',
    line: 'A day, typed as people say it.',
    settings: ['required', 'unique', 'default'],
  },
  datetime: {
    icon: CalendarClock,
    label: 'Date and time',
    line: 'A moment, in everyone’s own time zone.',
    settings: ['required'],
  },
  relation: {
    icon: MoveUpRight,
    label: 'Relation',
    line: 'A record of another object: “belongs to company”.',
    settings: ['required', 'target', 'onDelete'],
  },
  relations: {
    icon: Waypoints,
    label: 'Several relations',
    line: 'Any number of records of another object.',
    settings: ['target'],
  },
  user: { icon: UserRound, label: 'Member', line: 'Someone on the team.', settings: ['required'] },
  emails: { icon: AtSign, label: 'E-mails', line: 'Addresses, each with a label.', settings: [] },
  phones: { icon: Phone, label: 'Phones', line: 'Numbers, each with a label.', settings: [] },
  links: { icon: Link2, label: 'Links', line: 'Web addresses, each with a label.', settings: [] },
  json: { icon: Braces, label: 'JSON', line: 'What programs keep: an object or a list.', settings: ['required'] },
  address: { icon: MapPin, label: 'Address', line: 'Street, city, postal code, country.', settings: ['required'] },
} as const satisfies Readonly<Record<Exclude<FieldTypeKey, 'recordLinks'>, FieldFace>>;

export type TeamFieldType = keyof typeof fieldFaces;
export const teamFieldTypes = Object.keys(fieldFaces) as TeamFieldType[];

const faces: Partial<Readonly<Record<FieldTypeKey, FieldFace>>> = fieldFaces;

/** The face of any type; links to records are not for teams to add. */
export const faceOf = (type: FieldTypeKey): FieldFace =>
  faces[type] ?? { icon: Link2, label: 'Links to records', line: '', settings: [] };

export const has = (type: FieldTypeKey, setting: FieldSetting): boolean => faceOf(type).settings.includes(setting);
