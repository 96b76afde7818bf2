import { Button } from '@cardinal/ui/button';
import { Input } from '@cardinal/ui/input';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';

/** A text to be taken elsewhere: a link, a key. */
export function Copyable({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const copy = () =>
    // Browsers lend the clipboard to https and localhost alone: elsewhere the text is selected, to be copied by hand.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied(true),
      () => box.current?.select(),
    );
  return (
    <div className="flex gap-2">
      <Input
        ref={box}
        aria-label={label}
        readOnly
        value={text}
        className="font-mono"
        onFocus={(event) => event.target.select()}
      />
      <Button className="max-sm:h-10" onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
