export { ConditionEditor } from './condition-editor.tsx';
export { FieldPicker } from './field-picker.tsx';
export { GroupEditor } from './group-editor.tsx';
