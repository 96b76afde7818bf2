'use client';
import { labelledView } from '../labelled.tsx';

export const phones = labelledView('phones');
