export { FieldError } from './field-error.tsx';
export { type ControlProps, FormField, type FormFieldProps } from './form-field.tsx';
export { Input, inputClass, Label, Textarea } from './input.tsx';
