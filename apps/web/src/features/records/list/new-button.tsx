import { Button } from '@cardinal/ui/button';
import { Plus } from 'lucide-react';

/** The page's one way to add a record; on phones its plus alone. */
export function NewButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="sm" variant="primary" onClick={onClick} className="max-sm:size-9 max-sm:px-0">
      <Plus aria-hidden />
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  );
}
