import { FieldError } from '@cardinal/ui/input';

/** What went wrong with a form as a whole, above its buttons. */
export function FormError({ message }: { message: string | null }) {
  return <FieldError message={message} className="text-13" />;
}
