import type { FieldDefinition, FieldKinds, FieldTypeKey } from '@cardinal/crm/fields';
import type { ReactNode } from 'react';

/** How an edit ended; a table moves on accordingly. */
export type CommitWay = 'enter' | 'tab' | 'shift-tab' | 'blur' | 'pick';

export interface DisplayProps<V> {
  readonly value: V | null;
  readonly field: FieldDefinition;
}

export interface EditorProps<V> {
  readonly value: V | null;
  readonly field: FieldDefinition;
  /** Called with a value that parsed; the caller compares it with the old one. */
  readonly onCommit: (value: V | null, way: CommitWay) => void;
  readonly onCancel: () => void;
  readonly autoFocus?: boolean;
  /** What the server said of the last try; the editor adds its own parse messages. */
  readonly error?: string | null;
  /** Replaces the value as the text that editing starts from: the key that was typed over a cell. */
  readonly initialText?: string;
  /** `cell` fills a table cell or panel row; `form` is a control of a form: no Esc, commits on blur. */
  readonly variant?: 'cell' | 'form';
  /** Given to the control, for a `<label for>`; without it the field's label is its name. */
  readonly id?: string;
  readonly describedBy?: string;
}

/** The view half of a field type, but for its editor, which comes later: see `FieldEditor`. */
export interface FieldView<K extends FieldTypeKey = FieldTypeKey, V = FieldKinds[K][0]> {
  readonly Display: (props: DisplayProps<V>) => ReactNode;
  /** `cell`: edited within the cell; `panel`: needs more room and opens under it. */
  readonly editsIn: 'cell' | 'panel';
  /** Whether a character typed over a cell starts an edit that replaces its value. */
  readonly typesOver: boolean;
  /** The editor commits when the focus leaves it; others only offer a choice. */
  readonly commitsOnBlur: boolean;
  /** Each choice is a commit, and the editor stays open for the next. */
  readonly commitsEach?: true;
}
