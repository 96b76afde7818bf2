'use client';
import { useEffect } from 'react';
import { useLatest } from '../latest/index.ts';
import { chordOf, matchKeys, type Shortcut } from './shortcut.ts';

/** How long one may take from one key of a sequence to the next. */
const sequenceMs = 1000;
/** Whose sequence has begun: its next key is nobody else's, so that `g a` is not the page's own `a`. */
let begun: { readonly by: object; readonly until: number } | null = null;
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Listens for shortcuts on the whole page; those of the component mounted last win. They rest while one types or a dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled = true): void {
  const latest = useLatest(shortcuts);
  useEffect(() => {
    if (!enabled) return;
    const me = {};
    let pressed: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      pressed = [];
      if (begun?.by === me) begun = null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || modifiers.has(event.key)) return;
      if (begun && begun.by !== me && Date.now() < begun.until) return;
      const resting = isTyping(event.target) || isInDialog(event.target);
      const usable = resting ? latest.current.filter((one) => one.whileTyping) : latest.current;
      const chord = chordOf(event);
      const match = matchKeys(usable, [...pressed, chord]) ?? matchKeys(usable, [chord]);
      clearTimeout(timer);
      if (match === 'begun') {
        pressed = matchKeys(usable, [...pressed, chord]) ? [...pressed, chord] : [chord];
        timer = setTimeout(forget, sequenceMs);
        begun = { by: me, until: Date.now() + sequenceMs };
      } else forget();
      if (!match || match === 'begun') return;
      event.preventDefault();
      match.run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      forget();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled, latest]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'combobox');

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role=dialog],[role=alertdialog],[role=menu]') !== null;
