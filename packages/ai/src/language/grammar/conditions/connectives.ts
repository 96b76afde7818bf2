import type { Text } from '../../lexicon/text.ts';
import { either, optional, type Rule, sequence, turn } from '../parser.ts';
import { literal, word } from '../terminals.ts';

/** What stands between the values of a list: "a, b or c". */
export const listMark = (text: Text): Rule<unknown> =>
  either<unknown>(
    sequence(literal(text, ','), optional(either(word(text, 'or'), word(text, 'and')))),
    word(text, 'or'),
    word(text, 'nor'),
    word(text, 'and'),
  );

/** "Is", "is not", ":"; whether it denies. */
export const copula = (text: Text): Rule<boolean> =>
  either(
    turn(word(text, 'is'), () => false),
    turn(word(text, 'isNot'), () => true),
    turn(sequence(word(text, 'is'), word(text, 'oneOf')), () => false),
    turn(sequence(word(text, 'isNot'), word(text, 'oneOf')), () => true),
    turn(sequence(word(text, 'is'), word(text, 'neither')), () => true),
    turn(word(text, 'neither'), () => true),
    turn(word(text, 'oneOf'), () => false),
  );

/** What may stand before a field's name: "with", "whose", "where the". */
export const having = (text: Text): Rule<unknown> =>
  optional(sequence(optional(word(text, 'with')), optional(word(text, 'the'))));
