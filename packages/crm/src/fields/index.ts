export type * from './definition.ts';
export { calendarUnits, onDeletes, optionColors, setGroups } from './definition.ts';
export { currencies, minorDigits } from './money.ts';
export { operandSchema } from './operands.ts';
export type * from './operators.ts';
export { operatorNames } from './operators.ts';
export { fieldType, fieldTypes } from './registry.ts';
export { fieldTraits, holdsSet } from './traits.ts';
export type { FieldTraits, FieldType, ParseContext, Parsed } from './type.ts';
