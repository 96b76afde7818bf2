'use client';
import { fieldFaces, type TeamFieldType, teamFieldTypes } from './field-faces.ts';

/** The types of fields, each with what one keeps in it. */
export function TypeChoice({
  types = teamFieldTypes,
  onChoose,
}: {
  types?: readonly TeamFieldType[];
  onChoose: (type: TeamFieldType) => void;
}) {
  return (
    <ul aria-label="Types of fields" className="flex flex-col p-2">
      {types.map((type) => {
        const { icon: Icon, label, line } = fieldFaces[type];
        return (
          <li key={type}>
            <button
              type="button"
              onClick={() => onChoose(type)}
              className="flex w-full items-start gap-3 rounded-md px-2 py-1.5 text-left outline-offset-[-2px] hover:bg-surface-2"
            >
              <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-muted" />
              <span className="flex min-w-0 flex-col">
                <span className="font-medium">{label}</span>
                <span className="text-12 text-muted">{line}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
