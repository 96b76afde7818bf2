'use client';
import { type RefObject, useInsertionEffect, useRef } from 'react';

/** A ref to what a value was at the last commit, for callbacks whose identity must not change with it. */
export function useLatest<V>(value: V): RefObject<V> {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
}
