'use client';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { formatLongDay } from '../fields/index.ts';
import { addDays } from './days.ts';
import type { CalendarItem } from './types.ts';

interface KeyDeps {
  frame: RefObject<HTMLElement | null>;
  days: readonly string[];
  items: readonly CalendarItem[];
  today: string;
  canMove: boolean;
  onMove: (id: string, day: string) => void;
  announce: (message: string) => void;
  locale?: string;
}

interface Hand {
  readonly id: string;
  readonly day: string;
}

export interface CalendarKeys {
  /** The day that is in the tab order. */
  readonly active: string;
  /** What is carried, and the day on which it would drop. */
  readonly hand: Hand | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A calendar by keyboard: arrows walk from day to day, Enter goes into one, up and down walk through what stands on it, Esc
 * leaves it. Space lifts what one stands on; then arrows carry it, Space drops it, and Esc puts it back.
 */
export function useCalendarKeys({
  frame,
  days,
  items,
  today,
  canMove,
  onMove,
  announce,
  locale,
}: KeyDeps): CalendarKeys {
  const [chosen, setChosen] = useState<string | null>(null);
  const [hand, setHand] = useState<Hand | null>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const node = frame.current?.querySelector<HTMLElement>(wanted.current);
    if (!node) return;
    wanted.current = null;
    node.focus();
  });
  const active = chosen && days.includes(chosen) ? chosen : days.includes(today) ? today : (days[0] ?? '');
  const toDay = (day: string) => {
    if (!days.includes(day)) return;
    wanted.current = `[data-day="${day}"]`;
    setChosen(day);
  };

  const carry = (event: KeyboardEvent, { id, day }: Hand): boolean => {
    const item = items.find((one) => one.id === id);
    const step = steps[event.key];
    if (step !== undefined) {
      const next = addDays(day, step);
      if (!days.includes(next)) return true;
      setHand({ id, day: next });
      announce(`${item?.name ?? 'It'} over ${formatLongDay(next, locale)}.`);
    } else if (event.key === ' ' || event.key === 'Enter') {
      setHand(null);
      wanted.current = `[data-item="${CSS.escape(id)}"]`;
      setChosen(day);
      onMove(id, day);
    } else if (event.key === 'Escape') {
      setHand(null);
      announce(`${item?.name ?? 'It'} stays on ${formatLongDay(item?.day ?? day, locale)}.`);
    } else return event.key === 'Tab';
    return true;
  };

  /** On a day itself. */
  const walk = (event: KeyboardEvent, cell: HTMLElement): boolean => {
    const day = cell.dataset['day'] ?? '';
    const step = steps[event.key];
    if (step !== undefined) toDay(addDays(day, step));
    else if (event.key === 'Home') toDay(days[Math.floor(days.indexOf(day) / 7) * 7] ?? day);
    else if (event.key === 'End') toDay(days[Math.floor(days.indexOf(day) / 7) * 7 + 6] ?? day);
    else if (event.key === 'Enter') cell.querySelector<HTMLElement>('[data-item]')?.focus();
    else return false;
    return true;
  };

  /** On something within a day. */
  const within = (event: KeyboardEvent, node: HTMLElement): boolean => {
    const cell = node.closest<HTMLElement>('[data-day]');
    const all = [...(cell?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const id = node.dataset['item'] ?? '';
    const day = cell?.dataset['day'] ?? '';
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) all[all.indexOf(node) + by]?.focus();
    else if (event.key === 'Escape' || event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      toDay(addDays(day, steps[event.key] ?? 0));
    else if (id && event.key === ' ' && canMove) {
      setHand({ id, day });
      announce(`${items.find((one) => one.id === id)?.name ?? 'It'} lifted. Arrow keys carry it.`);
    } else if (id && event.key === 'Enter') {
      const held = { metaKey: event.metaKey, ctrlKey: event.ctrlKey };
      node.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || (event.metaKey && event.key !== 'Enter')) return;
    const target = event.target as HTMLElement;
    const done = hand
      ? carry(event, hand)
      : target.dataset['day']
        ? walk(event, target)
        : target.dataset['item'] !== undefined && within(event, target);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, hand, onKeyDown };
}
