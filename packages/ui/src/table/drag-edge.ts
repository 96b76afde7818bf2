import type { MouseEvent as Pressed, TouchEvent as Touched } from 'react';

/** A press on something that is dragged sideways. */
export type Grip = Pressed | Touched;

export interface DragHands {
  /** How far the pointer is from where it began, in pixels; negative to the left. */
  onMove: (by: number) => void;
  onEnd: () => void;
}

/** Follows a drag that begins with a press of the mouse or a finger, wherever the pointer goes, until it is let go. */
export function dragEdge(grip: Grip, { onMove, onEnd }: DragHands): void {
  const from = placeOf(grip.nativeEvent);
  const stop = new AbortController();
  const { signal } = stop;
  const move = (event: MouseEvent | TouchEvent) => {
    if (event.cancelable) event.preventDefault();
    onMove(placeOf(event) - from);
  };
  const end = () => {
    stop.abort();
    onEnd();
  };
  document.addEventListener('mousemove', move, { signal });
  document.addEventListener('mouseup', end, { signal });
  document.addEventListener('touchmove', move, { signal, passive: false });
  document.addEventListener('touchend', end, { signal });
  document.addEventListener('touchcancel', end, { signal });
}

const placeOf = (event: MouseEvent | TouchEvent): number =>
  'touches' in event ? (event.touches[0]?.clientX ?? 0) : event.clientX;
