'use client';
import { labelledView } from '../labelled.tsx';

export const emails = labelledView('emails');
